import type { ComponentChildren } from 'preact';
import type { Locale } from '../../shared/page.ts';
import { deviceListMessages } from './device-list-messages.ts';
import type { DeviceState } from './device-state.ts';
import { Badge, type Tone } from './parts/badges.tsx';
import { Icon } from './parts/icon.tsx';
import type { IconName } from './parts/icon-paths.ts';

interface Props {
  icon: IconName;
  name: string;
  href: string;
  state: DeviceState;
  locale: Locale;
  problem: string | null;
  facts: [label: string, value: string][];
  /** What can be done with it. */
  children: ComponentChildren;
}

const tones: Record<DeviceState, Tone> = {
  unpaired: 'neutral',
  unseen: 'neutral',
  away: 'danger',
  problem: 'warning',
  online: 'success',
};

/** Something that stands in the waiting room, and how it is. */
export function DeviceCard({ icon, name, href, state, locale, problem, facts, children }: Props) {
  return (
    <li class="card device">
      <div class="device-head">
        <h3>
          <Icon name={icon} />
          <a href={href}>{name}</a>
        </h3>
        <Badge tone={tones[state]}>{deviceListMessages[locale].states[state]}</Badge>
      </div>
      {problem && <p class="device-problem">{problem}</p>}
      {facts.length > 0 && (
        <dl>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <div class="device-actions">{children}</div>
    </li>
  );
}
