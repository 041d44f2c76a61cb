import { expect } from 'vitest';
import type { TicketRow } from '../../server/db/schema.ts';
import { localTime } from './local-time.ts';
import type { Rows } from './rows.ts';

type Event = Rows['events'][number];

/** The laws that the tables alone must obey, whatever the commands were. */
export function checkLaws(rows: Rows, timeZone: string): void {
  numbersHaveNoGap(rows.tickets);
  oneAtATime(rows);
  const byTicket = Map.groupBy(rows.events, (event) => event.ticket_id);
  for (const ticket of rows.tickets) {
    eventsTellTheState(ticket, byTicket.get(ticket.id) ?? []);
    const { day } = localTime(timeZone, ticket.issued_at);
    expect(ticket.service_day, 'law 7: the service day is the date in the zone of the branch').toBe(day);
  }
}

function numbersHaveNoGap(tickets: readonly TicketRow[]): void {
  const series = Map.groupBy(tickets, (ticket) => `${ticket.series_id} ${ticket.service_day}`);
  for (const [name, members] of series) {
    const numbers = members.map((ticket) => ticket.number).sort((a, b) => a - b);
    expect(numbers, `law 1: the numbers of ${name}`).toEqual(numbers.map((_, index) => index + 1));
  }
}

function oneAtATime({ tickets, sessions }: Rows): void {
  const open = sessions.filter((session) => session.closed_at === null);
  expectDistinct(open, (session) => session.counter_id, 'law 2: one staff member at a counter');
  expectDistinct(open, (session) => session.staff_id, 'law 2: one counter of a staff member');
  const held = tickets.filter(({ state }) => state === 'called' || state === 'serving');
  expectDistinct(held, (ticket) => ticket.counter_id, 'law 2: one ticket at a counter');
  for (const ticket of held) {
    const session = open.find(({ counter_id }) => counter_id === ticket.counter_id);
    expect(session?.staff_id, 'whoever called is still there, so that nobody is locked out').toBe(ticket.staff_id);
  }
}

function expectDistinct<Row>(rows: readonly Row[], key: (row: Row) => unknown, law: string): void {
  expect(new Set(rows.map(key)).size, law).toBe(rows.length);
}

/** Which steps there are, written down once more: this must not follow the server's table wherever that goes. */
const allowed: Record<string, readonly string[]> = {
  issue: ['null waiting'],
  call: ['waiting called', 'no_show called'],
  recall: ['called called'],
  serve: ['called serving'],
  complete: ['called completed', 'serving completed'],
  'no-show': ['called no_show'],
  cancel: ['waiting cancelled'],
  expire: ['waiting expired', 'called expired', 'serving expired', 'held expired'],
};

/** Law 5: the ticket is what its events say, no more and no less. */
function eventsTellTheState(ticket: TicketRow, events: readonly Event[]): void {
  let state: TicketRow['state'] | null = null;
  const told = { calls: 0, counter_id: null, staff_id: null, called_at: null, served_at: null, ended_at: null } as Told;
  let before = 0;
  for (const event of events) {
    expect(event.from_state, 'law 5: each event begins where the last one ended').toBe(state);
    expect(allowed[event.kind], `law 5: a ${event.kind} event`).toContain(`${event.from_state} ${event.to_state}`);
    expect(event.service_day, 'law 7: an event belongs to the day of its ticket').toBe(ticket.service_day);
    expect(event.at, 'law 5: events stand in the order of time').toBeGreaterThanOrEqual(before);
    tell(told, event);
    state = event.to_state;
    before = event.at;
  }
  const { calls, counter_id, staff_id, called_at, served_at, ended_at } = ticket;
  expect({ state, ...told }, `law 5: the events of ${ticket.label} tell its state`).toEqual({
    state: ticket.state,
    ...{ calls, counter_id, staff_id, called_at, served_at, ended_at },
  });
}

type Told = Pick<TicketRow, 'calls' | 'counter_id' | 'staff_id' | 'called_at' | 'served_at' | 'ended_at'>;

function tell(told: Told, event: Event): void {
  if (event.kind === 'call' || event.kind === 'recall') told.calls++;
  if (event.kind === 'serve') told.served_at = event.at;
  if (event.kind === 'call') {
    Object.assign(told, { counter_id: event.counter_id, staff_id: event.staff_id, ended_at: null });
    told.called_at ??= event.at;
  }
  if (!['waiting', 'called', 'serving'].includes(event.to_state)) told.ended_at = event.at;
}
