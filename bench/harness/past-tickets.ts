import SqliteConnection from 'better-sqlite3';
import { newId } from '../../server/db/new-id.ts';
import { serviceDay } from '../../server/features/branches/branch-time.ts';
import { ticketLabel } from '../../server/features/tickets/ticket.ts';

const perDay = 1000;
const dayLength = 86_400_000;
const minute = 60_000;
const given = ['Siti', 'Budi', 'Dewi', 'Agus', 'Rina', 'Joko', 'Ayu', 'Hendra', 'Wulan', 'Bayu', 'Ratna', 'Slamet'];
const family = [
  'Rahayu',
  'Santoso',
  'Lestari',
  'Wibowo',
  'Handayani',
  'Nugroho',
  'Pratama',
  'Sari',
  'Hidayat',
  'Utami',
];
const classes = ['regular', 'regular', 'regular', 'regular', 'elderly', 'disability'];
const channels = ['web', 'kiosk', 'web', 'staff'];
/** Of a hundred tickets. */
const ends = [
  { state: 'cancelled', before: 4 },
  { state: 'no_show', before: 12 },
  { state: 'completed', before: 100 },
] as const;

/** Numbers below a limit, by a generator of their own, so that two fillings are the same. */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** The first row says which columns there are. */
function inserter(connection: SqliteConnection.Database, table: string) {
  let statement: SqliteConnection.Statement | undefined;
  return (row: Record<string, string | number | null | undefined>) => {
    const columns = Object.keys(row);
    statement ??= connection.prepare(
      `insert into ${table} (${columns.join(', ')}) values (${columns.map((column) => `@${column}`).join(', ')})`,
    );
    statement.run(row);
  };
}

interface Service {
  id: string;
  branch_id: string;
  series_id: string;
  prefix: string;
  digits: number;
  time_zone: string;
}

interface Desk {
  counter_id: string;
  staff_id: string;
}

/**
 * Ended tickets of the days before today, a thousand a day, with their events; `from` and `to` count from the oldest of
 * `of` there will be. Straight into the file of a server that does not run: through the commands a million take minutes.
 */
export function addPastTickets(file: string, { from, to, of }: { from: number; to: number; of: number }): void {
  const connection = new SqliteConnection(file);
  try {
    connection.pragma('synchronous = off');
    connection.transaction(() => fill(connection, { from, to, of }))();
    // Closing writes everything into the file; only that must have reached the disk.
    connection.pragma('synchronous = full');
    connection.pragma('wal_checkpoint(truncate)');
  } finally {
    connection.close();
  }
}

function fill(connection: SqliteConnection.Database, { from, to, of }: { from: number; to: number; of: number }) {
  const services = connection
    .prepare<[], Service>('select services.*, time_zone from services join branches on branches.id = branch_id')
    .all();
  const desks = connection
    .prepare<[], Desk>('select counter_id, staff_id from staff_counters order by counter_id')
    .all();
  const ticket = inserter(connection, 'tickets');
  const event = inserter(connection, 'ticket_events');
  const random = numbers(from);
  const firstDay = Math.floor(Date.now() / dayLength - of / perDay) * dayLength;

  for (let n = from; n < to; n++) {
    const service = services[n % services.length];
    const desk = desks[n % desks.length];
    if (!service || !desk) throw new Error('There is no service or no counter with somebody to work there.');
    // From seven to three where the demonstration is: all of a day falls on one date of its zone.
    const issued = firstDay + Math.floor(n / perDay) * dayLength + minute + (n % perDay) * 0.48 * minute;
    const called = issued + (1 + random(40)) * minute;
    const served = called + random(2 * minute);
    const ended = served + minute + random(15 * minute);
    const id = newId(issued);
    const number = Math.floor((n % perDay) / services.length) + 1;
    const of100 = random(100);
    const state = ends.find(({ before }) => of100 < before)?.state ?? 'completed';
    const day = serviceDay(service.time_zone, issued);
    const wasCalled = state !== 'cancelled';
    const wasServed = state === 'completed';
    const phone = random(2) === 0 ? null : `+6281${String(random(1e9)).padStart(9, '0')}`;
    ticket({
      id,
      visit_id: id,
      branch_id: service.branch_id,
      service_id: service.id,
      series_id: service.series_id,
      service_day: day,
      number,
      label: ticketLabel(service.prefix, number, service.digits),
      state,
      priority_class: classes[random(classes.length)],
      channel: channels[random(channels.length)],
      name: `${given[random(given.length)]} ${family[random(family.length)]}`,
      phone,
      counter_id: wasCalled ? desk.counter_id : null,
      staff_id: wasCalled ? desk.staff_id : null,
      calls: wasCalled ? 1 + random(2) : 0,
      issued_at: issued,
      line_at: issued,
      called_at: wasCalled ? called : null,
      turn_called_at: wasCalled ? called : null,
      last_called_at: wasCalled ? called : null,
      served_at: wasServed ? served : null,
      ended_at: wasCalled ? ended : called,
      version: wasServed ? 3 : wasCalled ? 2 : 1,
    });
    const happens = (kind: string, at: number, from_state: string | null, to_state: string, at_desk: Desk | null) =>
      event({
        ...{ ticket_id: id, branch_id: service.branch_id, service_day: day, at, kind, from_state, to_state },
        counter_id: at_desk?.counter_id ?? null,
        staff_id: at_desk?.staff_id ?? null,
      });
    happens('issue', issued, null, 'waiting', null);
    if (!wasCalled) happens('cancel', called, 'waiting', 'cancelled', null);
    if (wasCalled) happens('call', called, 'waiting', 'called', desk);
    if (wasCalled && !wasServed) happens('no-show', ended, 'called', 'no_show', desk);
    if (wasServed) happens('serve', served, 'called', 'serving', desk);
    if (wasServed) happens('complete', ended, 'serving', 'completed', desk);
  }
}
