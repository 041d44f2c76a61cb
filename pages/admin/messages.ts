import type { Locale } from '../../shared/page.ts';
import { en } from './messages.en.ts';
import { type AdminMessages, id } from './messages.id.ts';

export type { AdminMessages };

export const adminMessages: Record<Locale, AdminMessages> = { id, en };
