import type { Locale } from '../../../shared/page.ts';
import { kitMessages } from '../../kit/messages.ts';

export const pageTitle = (title: string, locale: Locale): string => `${title} · ${kitMessages[locale].product}`;
