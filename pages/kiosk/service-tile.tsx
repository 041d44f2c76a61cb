import type { Locale } from '../../shared/page.ts';
import type { KioskService } from '../../shared/snapshots.ts';
import { Icon } from './icon.tsx';
import { kioskMessages } from './messages.ts';

interface ServiceTileProps {
  service: KioskService;
  locale: Locale;
  choose: (service: KioskService) => void;
}

/** One that is closed keeps its place and says why; it can be reached, but not pressed. */
export function ServiceTile({ service, locale, choose }: ServiceTileProps) {
  const t = kioskMessages[locale];
  const { name, prefix, open, waiting, phoneRequired, closedBecause, opensAt } = service;
  return (
    <button
      type="button"
      class="tile"
      aria-disabled={open ? undefined : 'true'}
      onClick={open ? () => choose(service) : undefined}
    >
      {prefix && (
        <span class="tile-prefix" aria-hidden="true">
          {prefix}
        </span>
      )}
      <span class={nameClass(name)}>{name}</span>
      <span class="tile-facts">
        {open ? t.waiting(waiting) : t.closed(closedBecause, opensAt)}
        {open && phoneRequired && <span>{t.phoneNeeded}</span>}
      </span>
    </button>
  );
}

/** What does not fit at full size is set smaller; a long word of its own only matters in a narrow tile. */
function nameClass(name: string): string {
  const longestWord = Math.max(...name.split(/\s+/).map(({ length }) => length));
  const classes = ['tile-name'];
  if (name.length > 32) classes.push('is-long');
  if (name.length > 48) classes.push('is-very-long');
  if (longestWord > 10) classes.push('has-long-word');
  return classes.join(' ');
}

interface GroupTileProps {
  name: string;
  services: number;
  locale: Locale;
  enter: () => void;
}

export function GroupTile({ name, services, locale, enter }: GroupTileProps) {
  return (
    <button type="button" class="tile is-group" onClick={enter}>
      <span class={nameClass(name)}>{name}</span>
      <span class="tile-facts">{kioskMessages[locale].services(services)}</span>
      <Icon name="into" />
    </button>
  );
}
