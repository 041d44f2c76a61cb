import type { CounterFormProps } from '../../shared/page-props.ts';
import { adminMessages } from './messages.ts';
import { ServiceName } from './parts/badges.tsx';
import { FieldNotes } from './parts/field.tsx';
import { type FormState, fieldAttributes } from './parts/form-state.ts';

interface Props {
  form: FormState;
  services: CounterFormProps['services'];
  /** Their ids in the order in which they are called. */
  chosen: string[];
}

/** A tick and a rank for each service; the chosen ones first, as they are ranked. */
export function ServedServices({ form, services, chosen }: Props) {
  const t = adminMessages[form.context.locale].counters;
  const rank = (id: string) => chosen.indexOf(id) + 1;
  const last = services.length + 1;
  const sorted = [...services].sort((a, b) => (rank(a.id) || last) - (rank(b.id) || last));
  const { id, ...described } = fieldAttributes(form, { name: 'serviceIds', label: t.services, hint: t.servicesHint });
  return (
    <fieldset class="field served" id={id} aria-describedby={described['aria-describedby']}>
      <legend class="form-label">{t.services}</legend>
      <FieldNotes form={form} name="serviceIds" hint={t.servicesHint} />
      {services.length === 0 && <p class="empty">{t.noServices}</p>}
      {sorted.map((service) => (
        <div key={service.id} class="served-service">
          <div class="form-check">
            <input
              type="checkbox"
              class="form-check-input"
              id={`service-${service.id}`}
              name="serviceIds"
              value={service.id}
              defaultChecked={rank(service.id) > 0}
              aria-invalid={described['aria-invalid']}
            />
            <label class="form-check-label" for={`service-${service.id}`}>
              <ServiceName service={service} />
            </label>
          </div>
          <label class="visually-hidden" for={`order-${service.id}`}>
            {t.rank(service.name)}
          </label>
          <input
            type="number"
            class="form-control form-control-sm rank"
            id={`order-${service.id}`}
            name={`order.${service.id}`}
            defaultValue={rank(service.id) || ''}
            placeholder={t.rankHead}
            min={1}
            max={99}
          />
        </div>
      ))}
    </fieldset>
  );
}
