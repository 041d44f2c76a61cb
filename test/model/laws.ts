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
  call: ['waiting called', 'no_show called', 'held called'],
  recall: ['called called'],
  serve: ['called serving'],
  complete: ['called completed', 'serving completed'],
  'no-show': ['called no_show'],
  hold: ['called held', 'serving held'],
  resume: ['held serving'],
  return: ['called waiting', 'serving waiting', 'held waiting', 'no_show waiting'],
  transfer: ['waiting waiting', 'called waiting', 'serving waiting', 'held waiting'],
  redirect: ['called completed', 'serving completed'],
  cancel: ['waiting cancelled', 'called cancelled', 'serving cancelled', 'held cancelled'],
  expire: ['waiting expired', 'called expired', 'serving expired', 'held expired'],
  'take-over': ['called called', 'serving serving'],
  release: ['waiting waiting'],
};
const stays = ['note', 'priority'];

/** Law 5: the ticket is what its events say, no more and no less. */
function eventsTellTheState(ticket: TicketRow, events: readonly Event[]): void {
  let told: Told = { state: null, calls: 0, counter_id: null, called_at: null, served_at: null, ended_at: null };
  const before = new Map<number, Told>();
  let at = 0;
  for (const event of events) {
    expect(event.from_state, 'law 5: each event begins where the last one ended').toBe(told.state);
    expect(event.service_day, 'law 7: an event belongs to the day of its ticket').toBe(ticket.service_day);
    expect(event.at, 'law 5: events stand in the order of time').toBeGreaterThanOrEqual(at);
    at = event.at;
    if (event.kind === 'undo') {
      const undone = before.get(event.undoes ?? 0);
      if (!undone) expect.fail('law 5: what is undone happened to this ticket, and is undone once');
      before.delete(event.undoes ?? 0);
      expect(event.to_state, 'what is undone leaves no trace in the state').toBe(undone.state);
      told = undone;
      continue;
    }
    before.set(event.id, told);
    const step = `${event.from_state} ${event.to_state}`;
    if (stays.includes(event.kind)) expect(event.to_state).toBe(event.from_state);
    else expect(allowed[event.kind], `law 5: a ${event.kind} event`).toContain(step);
    told = tell({ ...told, state: event.to_state }, event);
  }
  const { state, calls, counter_id, called_at, served_at, ended_at } = ticket;
  const is = { state, calls, counter_id, called_at, served_at, ended_at };
  expect(told, `law 5: the events of ${ticket.label} tell its state`).toEqual(is);
  expect(ticket.version, 'every event is a version').toBe(events.length - 1);
}

interface Told extends Pick<TicketRow, 'calls' | 'counter_id' | 'called_at' | 'served_at' | 'ended_at'> {
  state: TicketRow['state'] | null;
}

function tell(told: Told, event: Event): Told {
  const ended_at = ['completed', 'no_show', 'cancelled', 'expired'].includes(event.to_state) ? event.at : told.ended_at;
  switch (event.kind) {
    case 'call': {
      const called_at = told.called_at ?? event.at;
      return {
        ...told,
        calls: told.calls + 1,
        counter_id: event.counter_id,
        called_at,
        served_at: null,
        ended_at: null,
      };
    }
    case 'recall':
      return { ...told, calls: told.calls + 1 };
    case 'serve':
      return { ...told, served_at: event.at };
    case 'resume':
      return { ...told, counter_id: event.counter_id, served_at: told.served_at ?? event.at };
    case 'return':
    case 'transfer':
      return { ...told, calls: 0, counter_id: null, served_at: null, ended_at: null };
    default:
      return stays.includes(event.kind) ? told : { ...told, ended_at };
  }
}
