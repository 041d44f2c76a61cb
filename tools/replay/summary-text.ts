import type { Check } from './checks.ts';
import type { Spread } from './percentiles.ts';
import type { Summary } from './summary.ts';

const shownNotes = 5;

export function summaryText(summary: Summary): string {
  const { milliseconds: spans } = summary;
  const times = typeof summary.speed === 'number' ? `${summary.speed} times as fast` : 'as fast as possible';
  const rows: [string, string][] = [
    ['office', `${summary.office}, ${summary.day}, ${summary.dataHours.toFixed(1)} hours`],
    ['branch', `${summary.branch}, service day ${summary.serviceDays.join(' and ')}`],
    ['size', `${summary.tickets} tickets, ${summary.services} services, ${summary.counters} counters`],
    ['speed', `${times}: ${summary.seconds.toFixed(1)} s`],
    ['rate', `${summary.ticketsPerSecond.toFixed(1)} tickets/s, ${summary.commandsPerSecond.toFixed(1)} commands/s`],
    ['calls', String(summary.calls)],
    ['issue', span(spans.issue)],
    ['call', span(spans.call)],
    ['call accepted to display', span(spans.acceptedToDisplay)],
    ['call sent to display', span(spans.sentToDisplay)],
    ['behind plan', span(spans.behindPlan)],
    ['repeated requests', String(summary.repeatedRequests)],
  ];
  const width = Math.max(...rows.map(([name]) => name.length));
  const table = rows.map(([name, value]) => `${name.padEnd(width)}  ${value}`);
  return [
    ...table,
    '',
    ...summary.checks.flatMap(checkLines),
    summary.ok ? 'All is well.' : 'Something is wrong.',
  ].join('\n');
}

function span(values: Spread | null): string {
  if (!values) return '-';
  const ms = (value: number) => `${value.toFixed(1)} ms`;
  return `p50 ${ms(values.p50)}, p99 ${ms(values.p99)}, max ${ms(values.max)}`;
}

function checkLines({ what, status, right, of, notes }: Check): string[] {
  const more = notes.length - shownNotes;
  return [
    `${status.padEnd(6)}  ${right}/${of} ${what}`,
    ...notes.slice(0, shownNotes).map((note) => `          ${note}`),
    ...(more > 0 ? [`          and ${more} more`] : []),
  ];
}
