import type { ComponentChildren } from 'preact';
import { CsrfField } from '../../kit/csrf-field.tsx';
import { adminMessages } from '../messages.ts';
import type { FormState } from './form-state.ts';

interface Props {
  form: FormState;
  action: string;
  /** Names what is edited here. */
  label: string;
  submit: string;
  cancelHref: string;
  children: ComponentChildren;
}

/** The main form of an edit page. The browser's own checks are left out: ours say more, beside the field. */
export function EntityForm({ form, action, label, submit, cancelHref, children }: Props) {
  const { context } = form;
  return (
    <form class="card entity-form" method="post" action={action} aria-label={label} noValidate>
      <CsrfField token={context.csrf} />
      {children}
      <div class="form-actions">
        <button type="submit" class="btn btn-primary">
          {submit}
        </button>
        <a class="btn btn-link" href={cancelHref}>
          {adminMessages[context.locale].form.cancel}
        </a>
      </div>
    </form>
  );
}
