import type { DeviceTrouble } from '../../shared/devices.ts';
import type { Locale } from '../../shared/page.ts';
import { troubleMessages } from './trouble-messages.ts';

interface Props {
  troubles: DeviceTrouble[];
  locale: Locale;
  class: string;
}

/** Visitors at a kiosk without paper do not complain to anybody: whoever works here is told. */
export function DeviceTroubles({ troubles, locale, class: look }: Props) {
  const t = troubleMessages[locale];
  return (
    <div role="status">
      {troubles.length > 0 && (
        <ul class={`device-troubles ${look}`}>
          {troubles.map(({ kind, name, problem }) => (
            <li key={`${kind} ${name}`}>
              <b>{name}</b> {`(${t.kinds[kind]}): ${t.problems[problem]}.`}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
