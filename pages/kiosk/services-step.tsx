import { useMemo } from 'preact/hooks';
import type { Locale } from '../../shared/page.ts';
import type { KioskView } from '../../shared/snapshots.ts';
import { groupTree, levelAt } from './group-tree.ts';
import { Icon } from './icon.tsx';
import { kioskMessages } from './messages.ts';
import { PriorityChoice } from './priority-choice.tsx';
import { refusalText } from './refusal-text.ts';
import { GroupTile, ServiceTile } from './service-tile.tsx';
import { StepHeading } from './step-heading.tsx';
import { gridFor, pageOf } from './tile-grid.ts';
import { usePortrait } from './use-portrait.ts';
import type { Visiting } from './use-visit.ts';

interface ServicesStepProps {
  snapshot: KioskView;
  visiting: Visiting;
  step: { path: string[]; page: number };
  locale: Locale;
}

export function ServicesStep({ snapshot, visiting, step, locale }: ServicesStepProps) {
  const { visit, act, choose } = visiting;
  const { services, screen, priorityClasses } = snapshot;
  const t = kioskMessages[locale];
  const portrait = usePortrait();
  const tree = useMemo(() => groupTree(services), [services]);
  const level = levelAt(tree, step.path);
  const { columns, rows } = gridFor(level.tiles.length, portrait);
  const { tiles, page, pages } = pageOf(level.tiles, columns * rows, step.page);
  const here = level.path.at(-1);
  const enter = (path: string[]) => act({ do: 'enter', path });

  return (
    <section class="step services-step" aria-labelledby="step">
      <div class="services-head">
        {here === undefined && <p class="welcome">{screen.welcome || t.welcome}</p>}
        <StepHeading key={level.path.join('/')}>
          <span id="step">{here === undefined ? t.choose : t.inGroup(here)}</span>
        </StepHeading>
        <Refused visiting={visiting} services={services} locale={locale} />
      </div>
      <PriorityChoice
        classes={priorityClasses}
        chosen={visit.priorityClass}
        locale={locale}
        choose={(code) => act({ do: 'class', code })}
      />
      {level.path.length > 0 && (
        <nav class="breadcrumb" aria-label={t.steps}>
          <button type="button" class="plain" onClick={() => enter(level.path.slice(0, -1))}>
            <Icon name="back" />
            {t.back}
          </button>
          <ol>
            <li>
              <button type="button" class="plain" onClick={() => enter([])}>
                {t.start}
              </button>
            </li>
            {level.path.map((name, depth) => (
              <li key={name} aria-current={depth === level.path.length - 1 ? 'page' : undefined}>
                {name}
              </li>
            ))}
          </ol>
        </nav>
      )}
      {tiles.length === 0 ? (
        <p class="nothing">{t.noServices}</p>
      ) : (
        <ul class={`tiles columns-${columns} rows-${rows}`}>
          {tiles.map((tile) => (
            <li key={tile.kind === 'service' ? tile.service.id : `group ${tile.name}`}>
              {tile.kind === 'service' ? (
                <ServiceTile service={tile.service} locale={locale} choose={choose} />
              ) : (
                <GroupTile {...tile} locale={locale} enter={() => enter([...level.path, tile.name])} />
              )}
            </li>
          ))}
        </ul>
      )}
      {pages > 1 && (
        <nav class="pages" aria-label={t.pages}>
          <button type="button" class="plain" disabled={page === 0} onClick={() => act({ do: 'turn', page: page - 1 })}>
            <Icon name="back" />
            {t.previous}
          </button>
          <span role="status">{t.page(page + 1, pages)}</span>
          <button
            type="button"
            class="plain"
            disabled={page === pages - 1}
            onClick={() => act({ do: 'turn', page: page + 1 })}
          >
            {t.following}
            <Icon name="into" />
          </button>
        </nav>
      )}
    </section>
  );
}

function Refused({
  visiting,
  services,
  locale,
}: Pick<ServicesStepProps, 'visiting' | 'locale'> & Pick<KioskView, 'services'>) {
  const { refused } = visiting.visit;
  if (!refused) return null;
  const name = services.find(({ id }) => id === refused.serviceId)?.name;
  const text = refusalText(refused.error, locale);
  return (
    <p class="refused" role="alert">
      {name ? `${name}: ${text}` : text}
    </p>
  );
}
