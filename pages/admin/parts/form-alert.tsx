import { kitMessages } from '../../kit/messages.ts';
import { adminMessages } from '../messages.ts';
import { type FormState, fieldId } from './form-state.ts';

/** Above a form that was refused: why, and a way to the field. */
export function FormAlert({ form: { error, context } }: { form: FormState }) {
  if (!error) return null;
  const t = adminMessages[context.locale].form;
  const kit = kitMessages[context.locale];
  return (
    <div class="alert alert-danger" role="alert">
      <strong>{t.refused}</strong> {kit.refusals[error.reason]}
      {error.retryAfter !== undefined && ` ${t.retryAfter(kit.duration(error.retryAfter))}`}
      {error.field && (
        <>
          {' '}
          <a class="alert-link" href={`#${fieldId(error.field)}`}>
            {t.toField}
          </a>
        </>
      )}
    </div>
  );
}
