import pg from 'pg';
import { expect } from 'vitest';
import type { Load } from './load.ts';

interface Ticket {
  id: string;
  number: number;
  label: string;
  series: string;
  state: string;
  counter_id: string | null;
}
interface Event {
  ticket_id: string;
  kind: string;
  from_state: string | null;
  to_state: string;
}

/** What must be so in the tables, whatever happened on the way. */
export async function checkLaws(databaseUrl: string, load: Load): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const rows = async <Row extends object>(statement: string) => (await client.query<Row>(statement)).rows;
  const tickets = await rows<Ticket>(`select id, number, label, series_id || service_day as series, state, counter_id
    from tickets order by series, number`);
  const events = await rows<Event>('select ticket_id, kind, from_state, to_state from ticket_events order by id');
  await client.end();

  expect(new Map(tickets.map(({ id, label }) => [id, label])), 'what was answered is there, and nothing else').toEqual(
    new Map([...load.tickets].sort()),
  );
  for (const [series, members] of Map.groupBy(tickets, (ticket) => ticket.series)) {
    expect(
      members.map(({ number }) => number),
      `no number of ${series} twice, and no gap`,
    ).toEqual(members.map((_, index) => index + 1));
  }
  const atCounters = tickets.filter(({ state }) => state === 'called' || state === 'serving');
  const counters = atCounters.map((ticket) => ticket.counter_id);
  expect(new Set(counters).size, 'one ticket at a counter').toBe(counters.length);

  const byTicket = Map.groupBy(events, (event) => event.ticket_id);
  for (const { id, state } of tickets) {
    const course = byTicket.get(id) ?? [];
    expect(
      course.map((event) => event.from_state),
      `each event of ${id} begins where the last one ended`,
    ).toEqual([null, ...course.slice(0, -1).map((event) => event.to_state)]);
    expect(course.at(-1)?.to_state, `the events of ${id} tell its state`).toBe(state);
  }
  for (const [verb, times] of load.accepted) {
    const kind = { take: 'issue', 'call-next': 'call' }[verb] ?? verb;
    const happened = events.filter((event) => event.kind === kind).length;
    // A take that was asked for twice is accepted twice, and happens once.
    if (verb === 'take') expect(happened).toBe(tickets.length);
    else expect(happened, `${verb} was accepted ${times} times`).toBeGreaterThanOrEqual(times);
  }
}
