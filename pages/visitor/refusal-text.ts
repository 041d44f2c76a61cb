import type { Locale } from '../../shared/page.ts';
import type { FormError } from '../../shared/page-props.ts';
import { kitMessages } from '../kit/messages.ts';
import { visitorMessages } from './messages.ts';

export function refusalText(error: FormError, locale: Locale): string {
  const words = visitorMessages[locale];
  const { refusals, duration } = kitMessages[locale];
  if (error.reason === 'invalid-request' && error.field === 'name') return words.nameTooLong;
  if (error.reason === 'invalid-request' && error.field === 'phone') return refusals['phone-invalid'];
  const text = refusals[error.reason];
  return error.retryAfter ? `${text} ${words.retryAfter(duration(error.retryAfter))}` : text;
}
