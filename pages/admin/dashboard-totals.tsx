import type { Locale } from '../../shared/page.ts';
import type { Figures } from '../../shared/snapshots.ts';
import { adminMessages } from './messages.ts';
import { count, duration } from './parts/figures.ts';

export function DashboardTotals({ totals, locale }: { totals: Figures; locale: Locale }) {
  const t = adminMessages[locale].dashboard;
  const figures = [
    { label: t.waiting, value: count(totals.waiting, locale), note: t.waitingNote },
    { label: t.atCounter, value: count(totals.atCounter, locale), note: t.atCounterNote },
    { label: t.completed, value: count(totals.completed, locale), note: t.completedNote },
    { label: t.issued, value: count(totals.issued, locale), note: t.issuedNote },
    { label: t.averageWait, value: duration(totals.averageWait, locale), note: t.averageWaitNote },
    { label: t.averageService, value: duration(totals.averageService, locale), note: t.averageServiceNote },
    { label: t.noShow, value: count(totals.noShow, locale), note: t.noShowNote },
    { label: t.cancelled, value: count(totals.cancelled, locale), note: t.cancelledNote(totals.expired) },
  ];
  return (
    <section aria-label={t.figures}>
      <dl class="figures">
        {figures.map(({ label, value, note }) => (
          <div key={label} class="card figure">
            <dt>{label}</dt>
            <dd class="number">{value}</dd>
            <dd class="figure-note">{note}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
