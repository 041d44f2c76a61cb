import type { Locale } from '../../shared/page.ts';
import type { HomeProps } from '../../shared/page-props.ts';
import { regularClass } from '../../shared/ticket.ts';
import { visitorMessages } from './messages.ts';
import { TextField } from './text-field.tsx';

export interface VisitorDetailsProps {
  values: HomeProps['values'];
  services: HomeProps['snapshot'];
  priorityClasses: HomeProps['priorityClasses'];
  error: { field: string; text: string } | null;
  locale: Locale;
}

export function VisitorDetails({ values, services, priorityClasses, error, locale }: VisitorDetailsProps) {
  const words = visitorMessages[locale].home;
  const phoneAlways = services.length > 0 && services.every(({ phoneRequired }) => phoneRequired);
  const chosen = values?.priorityClass ?? regularClass;
  return (
    <fieldset class="panel details">
      <legend class="visually-hidden">{words.details}</legend>
      <TextField
        name="name"
        label={words.name}
        value={values?.name ?? ''}
        error={error?.field === 'name' ? error : null}
        input={{
          placeholder: words.optional,
          autocomplete: 'name',
          autocapitalize: 'words',
          maxLength: 100,
          enterkeyhint: 'next',
        }}
      />
      <TextField
        name="phone"
        label={words.phone}
        hint={words.whoSees}
        value={values?.phone ?? ''}
        error={error?.field === 'phone' ? error : null}
        input={{
          type: 'tel',
          inputmode: 'tel',
          autocomplete: 'tel',
          maxLength: 40,
          enterkeyhint: 'done',
          ...(phoneAlways ? { required: true } : { placeholder: words.optional }),
        }}
      />
      {priorityClasses.length > 1 && (
        <div class="field">
          <label class="form-label" for="priorityClass">
            {words.priority}
          </label>
          <select class="form-select" id="priorityClass" name="priorityClass">
            {priorityClasses.map(({ code, name }) => (
              <option key={code} value={code} selected={code === chosen}>
                {name[locale]}
              </option>
            ))}
          </select>
        </div>
      )}
    </fieldset>
  );
}
