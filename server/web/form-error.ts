import type { FormError } from '../../shared/page-props.ts';
import type { Refusal } from '../../shared/refusal.ts';

/** What a form shows of a refusal. */
export function formError({ ok: _, ...error }: Refusal): FormError {
  return error;
}
