import type { DisplayFormProps } from '../../shared/page-props.ts';
import type { ViewProps } from '../kit/page.ts';
import { deviceSettingsMessages } from './device-settings-messages.ts';
import { inBranch } from './parts/addresses.ts';
import { FieldNotes } from './parts/field.tsx';
import { fieldAttributes } from './parts/form-state.ts';

/** A tick, a place and the seconds for each file; those of the list first, in their order. */
export function Playlist({ form }: { form: ViewProps<DisplayFormProps> }) {
  const t = deviceSettingsMessages[form.context.locale];
  const { media } = form.choices;
  const place = (id: string) => form.playlist.indexOf(id) + 1;
  const last = media.length + 1;
  const sorted = [...media].sort((a, b) => (place(a.id) || last) - (place(b.id) || last));
  const field = fieldAttributes(form, { name: 'playlist', label: t.playlist, hint: t.playlistHint });
  return (
    <fieldset class="field served" id={field.id} aria-describedby={field['aria-describedby']}>
      <legend class="form-label">{t.playlist}</legend>
      <FieldNotes form={form} name="playlist" hint={t.playlistHint} />
      {media.length === 0 && (
        <p class="empty">
          {t.noMedia} <a href={inBranch('/admin/media', form)}>{t.toMedia}</a>
        </p>
      )}
      {sorted.map(({ id, name, kind }) => (
        <div key={id} class="served-service playlist-item">
          <div class="form-check">
            <input
              type="checkbox"
              class="form-check-input"
              id={`playlist-${id}`}
              name="playlist"
              value={id}
              defaultChecked={place(id) > 0}
            />
            <label class="form-check-label" for={`playlist-${id}`}>
              {name} {kind === 'video' && <small>({t.video})</small>}
            </label>
          </div>
          <input
            type="number"
            class="form-control form-control-sm rank"
            name={`order.${id}`}
            defaultValue={place(id) || ''}
            placeholder={t.place}
            aria-label={t.placeOf(name)}
            min={1}
          />
          {kind === 'picture' && (
            <span class="playlist-seconds">
              <input
                type="number"
                class="form-control form-control-sm"
                name={`seconds.${id}`}
                defaultValue={form.values[`seconds.${id}`] ?? '10'}
                aria-label={t.secondsOf(name)}
                min={3}
              />
              <span aria-hidden="true">{t.seconds}</span>
            </span>
          )}
        </div>
      ))}
    </fieldset>
  );
}
