import type { Locale } from '../../shared/page.ts';
import { en } from './queue-messages.en.ts';
import { id, type QueueMessages } from './queue-messages.id.ts';

/** Words of the pages on which an administrator sets how the queue works. */
export const queueMessages: Record<Locale, QueueMessages> = { id, en };
