import type { Locale } from '../../shared/page.ts';
import type { PriorityClassRef } from '../../shared/snapshots.ts';
import { Icon } from './icon.tsx';
import { kioskMessages } from './messages.ts';

interface PriorityChoiceProps {
  classes: PriorityClassRef[];
  chosen: string;
  locale: Locale;
  choose: (code: string) => void;
}

/** On the same screen as the services: whoever belongs to none of these need not touch it. */
export function PriorityChoice({ classes, chosen, locale, choose }: PriorityChoiceProps) {
  if (classes.length < 2) return null;
  const t = kioskMessages[locale];
  return (
    <fieldset class="priority">
      <legend class="visually-hidden">{t.priority}</legend>
      <span class="priority-label" aria-hidden="true">
        {t.priority}
      </span>
      <div class="priority-classes">
        {classes.map(({ code, name }) => (
          <button
            key={code}
            type="button"
            class="priority-class"
            aria-pressed={code === chosen}
            onClick={() => choose(code)}
          >
            {code === chosen && <Icon name="chosen" />}
            {name[locale]}
          </button>
        ))}
      </div>
    </fieldset>
  );
}
