import { CsrfField } from '../kit/csrf-field.tsx';
import { adminMessages } from './messages.ts';
import { TextField } from './parts/field.tsx';
import type { FormState } from './parts/form-state.ts';

/** Readable, since it is to be passed on; never given back by the server. */
export function PasswordField({ form, label }: { form: FormState; label: string }) {
  return (
    <TextField
      form={{ ...form, values: {} }}
      name="password"
      label={label}
      hint={adminMessages[form.context.locale].staff.passwordHint}
      input={{ required: true, minLength: 8, autocomplete: 'new-password', autocapitalize: 'none', spellcheck: false }}
    />
  );
}

export function ResetPassword({ form, action }: { form: FormState; action: string }) {
  const t = adminMessages[form.context.locale].staff;
  return (
    <section class="card entity-form" aria-labelledby="reset-password">
      <h2 id="reset-password">{t.resetTitle}</h2>
      <p class="form-text">{t.resetLead}</p>
      <form method="post" action={action} noValidate>
        <CsrfField token={form.context.csrf} />
        <PasswordField form={form} label={t.newPassword} />
        <button type="submit" class="btn btn-outline-primary">
          {t.reset}
        </button>
      </form>
    </section>
  );
}
