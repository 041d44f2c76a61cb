import type { Locale } from '../../shared/page.ts';
import type { FormError } from '../../shared/page-props.ts';
import { kitMessages } from '../kit/messages.ts';

export function refusalText({ reason, field }: FormError, locale: Locale): string {
  const { refusals } = kitMessages[locale];
  return reason === 'invalid-request' && field === 'phone' ? refusals['phone-invalid'] : refusals[reason];
}
