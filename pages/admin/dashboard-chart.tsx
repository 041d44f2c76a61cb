import type { Locale } from '../../shared/page.ts';
import { type Hour, roundedUp, withQuietHours } from './chart-scale.ts';
import { adminMessages } from './messages.ts';
import { DataTable } from './parts/data-table.tsx';
import { count } from './parts/figures.ts';

const top = 12;
const plot = 150;
const bottom = top + plot;
const height = bottom + 24;

/** Widths in percent and heights in pixels: it fills its place, and its letters never shrink. */
function Bars({ hours, highest }: { hours: Hour[]; highest: number }) {
  const slot = 100 / hours.length;
  const labelEvery = hours.length > 12 ? 3 : 1;
  const bar = (value: number, index: number, kind: 'issued' | 'completed') => (
    <rect
      class={`bar-${kind}`}
      x={`${slot * (index + (kind === 'issued' ? 0.15 : 0.52))}%`}
      width={`${slot * 0.33}%`}
      y={bottom - (value / highest) * plot}
      height={(value / highest) * plot}
    />
  );
  return (
    <svg class="chart-plot" width="100%" height={height} aria-hidden="true">
      {[0, 0.5, 1].map((part) => (
        <line key={part} class="grid-line" x1="0" x2="100%" y1={bottom - part * plot} y2={bottom - part * plot} />
      ))}
      {hours.map((hour, index) => (
        <g key={hour.hour}>
          {bar(hour.issued, index, 'issued')}
          {bar(hour.completed, index, 'completed')}
          {index % labelEvery === 0 && (
            <text x={`${slot * (index + 0.5)}%`} y={height - 6} text-anchor="middle">
              {String(hour.hour).padStart(2, '0')}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function Scale({ highest }: { highest: number }) {
  return (
    <svg class="chart-scale" width="40" height={height} aria-hidden="true">
      {[0, 0.5, 1].map((part) => (
        <text key={part} x="32" y={bottom - part * plot + 4} text-anchor="end">
          {highest * part}
        </text>
      ))}
    </svg>
  );
}

function Legend({ kind, children }: { kind: 'issued' | 'completed'; children: string }) {
  return (
    <span>
      <svg width="12" height="12" aria-hidden="true">
        <rect class={`bar-${kind}`} width="12" height="12" rx="2" />
      </svg>{' '}
      {children}
    </span>
  );
}

export function DashboardChart({ hours, locale }: { hours: Hour[]; locale: Locale }) {
  const t = adminMessages[locale].chart;
  const all = withQuietHours(hours);
  const busiest = all.reduce<Hour | null>((most, hour) => (most && most.issued >= hour.issued ? most : hour), null);
  const highest = roundedUp(Math.max(0, ...all.flatMap(({ issued, completed }) => [issued, completed])));
  return (
    <section class="card">
      <h2>{t.title}</h2>
      {busiest ? (
        <>
          <p class="chart-summary">{t.summary(t.clock(busiest.hour), busiest.issued)}</p>
          <p class="chart-legend">
            <Legend kind="issued">{t.issued}</Legend>
            <Legend kind="completed">{t.completed}</Legend>
          </p>
          <div class="chart">
            <Scale highest={highest} />
            <Bars hours={all} highest={highest} />
          </div>
          <details class="chart-table">
            <summary>{t.table}</summary>
            <DataTable
              label={t.title}
              rows={all}
              rowKey={({ hour }) => String(hour)}
              empty={t.empty}
              columns={[
                { head: t.hour, cell: ({ hour }) => t.clock(hour) },
                { head: t.issued, numeric: true, cell: ({ issued }) => count(issued, locale) },
                { head: t.completed, numeric: true, cell: ({ completed }) => count(completed, locale) },
              ]}
            />
          </details>
        </>
      ) : (
        <p class="empty">{t.empty}</p>
      )}
    </section>
  );
}
