import { spans } from '../tickets/ticket.ts';
import type { HistoryMessages } from './history-messages.ts';
import type { HistoryRow } from './history-snapshots.ts';

type Kind = 'text' | 'number' | 'day' | 'time';

export interface HistoryColumn {
  key: keyof HistoryMessages['headings'];
  /** A `time` is in epoch milliseconds, to be shown in the zone of the ticket's branch. */
  kind: Kind;
  /** In characters. */
  width: number;
  value: (ticket: HistoryRow, t: HistoryMessages) => string | number | null;
}

type ValueOf = HistoryColumn['value'];

const column =
  (kind: Kind, width: number) =>
  (key: HistoryColumn['key'], value: ValueOf, ownWidth = width): HistoryColumn => ({
    key,
    kind,
    width: ownWidth,
    value,
  });

const text = column('text', 18);
const number = column('number', 12);
const day = column('day', 14);
const time = column('time', 20);

/** What an export holds of each ticket, from left to right. */
export const historyColumns: readonly HistoryColumn[] = [
  text('number', (ticket) => ticket.label, 15),
  number('sequence', (ticket) => ticket.number, 9),
  day('day', (ticket) => ticket.service_day),
  text('state', (ticket, t) => t.states[ticket.state], 14),
  text('branch', (ticket) => ticket.branch_name, 22),
  text('service', (ticket) => ticket.service_name, 22),
  text('counter', (ticket) => ticket.counter_name),
  text('staff', (ticket) => ticket.staff_name, 22),
  text('name', (ticket) => ticket.name, 26),
  text('phone', (ticket) => ticket.phone),
  text('priority', (ticket, t) => ticket[`priority_${t.locale}`] ?? ticket.priority_class),
  text('channel', (ticket, t) => t.channels[ticket.channel], 14),
  text('result', (ticket) => ticket.result),
  number('calls', (ticket) => ticket.calls, 17),
  time('issuedAt', (ticket) => ticket.issued_at),
  time('calledAt', (ticket) => ticket.called_at),
  time('servedAt', (ticket) => ticket.served_at),
  time('endedAt', (ticket) => ticket.ended_at),
  number('wait', (ticket) => spans(ticket).wait, 16),
  number('walk', (ticket) => spans(ticket).walk, 16),
  number('serviceTime', (ticket) => spans(ticket).serviceTime, 16),
];
