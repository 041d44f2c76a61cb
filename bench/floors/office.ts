import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import Fastify from 'fastify';

/**
 * The floor of `issue` and `call`: a bare route that validates and runs the product's statements, prepared once, in
 * shared commits, and answers with the same view. No hooks, no headers, no sessions, no rules, no screens.
 */

const file = join(process.env.DATA_DIR ?? '', 'giliran.db');
const open = () => {
  const connection = new SqliteConnection(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');
  return connection;
};
const writing = open();
const reading = open();

type Row = Record<string, string | number | null>;
const one = (on: SqliteConnection.Database, sql: string) => {
  const statement = on.prepare(sql);
  return (...values: unknown[]) => (statement.reader ? (statement.get(...values) as Row) : statement.run(...values));
};

const waiting: { run: () => void; answer: () => void }[] = [];
const begin = writing.prepare('begin immediate');
const commit = writing.prepare('commit');
const savepoint = writing.prepare('savepoint command');
const release = writing.prepare('release command');

/** Resolves when the command is durable; all that arrive in one turn share a commit. */
function write<T>(command: () => T): Promise<T> {
  return new Promise((resolve) => {
    let value: T;
    const run = () => {
      value = command();
    };
    if (waiting.push({ run, answer: () => resolve(value) }) === 1) setImmediate(runBatch);
  });
}

function runBatch(): void {
  const batch = waiting.splice(0);
  begin.run();
  for (const { run } of batch) {
    savepoint.run();
    run();
    release.run();
  }
  commit.run();
  for (const { answer } of batch) answer();
}

const service = one(
  writing,
  `select *, (select time_zone from branches where id = services.branch_id) time_zone,
    (select first_number from series where id = services.series_id) first_number
  from services where id = ? and branch_id = ?`,
);
const claim = one(
  writing,
  `insert into ticket_requests (branch_id, request_key, ticket_id, created_at) values (?, ?, ?, ?)
  on conflict (branch_id, request_key) do nothing returning ticket_id`,
);
const countIssued = one(
  writing,
  `insert into issued (service_id, service_day, issued) values (?, ?, 1)
  on conflict (service_id, service_day) do update set issued = issued.issued + 1 returning issued`,
);
const nextNumber = one(
  writing,
  `insert into numbers (branch_id, service_day, series_id, last_number) values (?, ?, ?, ?)
  on conflict (branch_id, service_day, series_id) do update set last_number = numbers.last_number + 1
  returning last_number`,
);
const insertTicket = one(
  writing,
  `insert into tickets (id, branch_id, service_id, series_id, service_day, number, label, state, priority_class, channel,
    name, phone, calls, issued_at, version, line_at, visit_id, held_millis)
  values (?, ?, ?, ?, ?, ?, ?, 'waiting', 'regular', 'api', ?, ?, 0, ?, 0, ?, ?, 0)`,
);
const insertEvent = one(
  writing,
  `insert into ticket_events (ticket_id, branch_id, service_day, at, kind, from_state, to_state, counter_id, staff_id)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?) returning id`,
);

const ticket = one(
  reading,
  `select *, (select name from services where id = tickets.service_id) service_name,
    (select prefix from services where id = tickets.service_id) prefix,
    (select name from branches where id = tickets.branch_id) branch_name,
    (select time_zone from branches where id = tickets.branch_id) time_zone,
    (select name_id from priority_classes where branch_id = tickets.branch_id and code = tickets.priority_class) name_id,
    (select name_en from priority_classes where branch_id = tickets.branch_id and code = tickets.priority_class) name_en,
    (select name from counters where id = tickets.counter_id) counter_name
  from tickets where id = ?`,
);
const ahead = one(
  reading,
  `select count(*) ahead from tickets where service_id = ? and service_day = ? and state = 'waiting'
    and (line_at < ? or (line_at = ? and (number < ? or (number = ? and id < ?))))`,
);
const callingStatement = reading.prepare(
  `select label, state, last_called_at, counter_id, (select name from counters where id = tickets.counter_id) counter_name
  from tickets where state in ('called', 'serving')
    and counter_id in (select counter_id from counter_services where service_id = ?) order by last_called_at desc`,
);

function viewOf(id: unknown) {
  const row = ticket(id) as Row;
  const { line_at, number } = row;
  const place =
    row.state === 'waiting'
      ? (ahead(row.service_id, row.service_day, line_at, line_at, number, number, id) as Row).ahead
      : null;
  return {
    id,
    number: row.label,
    state: row.state,
    serviceDay: row.service_day,
    branch: { id: row.branch_id, name: row.branch_name, timeZone: row.time_zone },
    service: { id: row.service_id, name: row.service_name, prefix: row.prefix },
    counter: row.counter_id ? { id: row.counter_id, name: row.counter_name } : null,
    ahead: place,
    calls: row.calls,
    priorityClass: row.priority_class,
    priorityName: { id: row.name_id, en: row.name_en },
    issuedAt: at(row.issued_at),
    calledAt: at(row.called_at),
    lastCalledAt: at(row.last_called_at),
    servedAt: at(row.served_at),
    endedAt: at(row.ended_at),
    next: null,
    journey: null,
    calling: (callingStatement.all(row.service_id) as Row[]).map((called) => ({
      number: called.label,
      state: called.state,
      counter: { id: called.counter_id, name: called.counter_name },
      calledAt: at(called.last_called_at),
    })),
  };
}

const at = (millis: unknown) => (millis === null ? null : new Date(millis as number).toISOString());
const newId = () => randomBytes(16).toString('base64url');
const today = (now: number) => new Date(now + 7 * 3_600_000).toISOString().slice(0, 10);

const app = Fastify();
const text = { type: 'string' } as const;
const properties = { serviceId: text, name: text, phone: text };
const body = { type: 'object', properties, required: ['serviceId'], additionalProperties: false } as const;

app.post('/api/v1/branches/:branchId/tickets', { schema: { body } }, async (request, reply) => {
  const { branchId } = request.params as { branchId: string };
  const { serviceId, name, phone } = request.body as Record<string, string>;
  const id = await write(() => {
    const now = Date.now();
    const day = today(now);
    const made = newId();
    const found = service(serviceId, branchId) as Row;
    claim(branchId, request.headers['idempotency-key'], made, now);
    countIssued(serviceId, day);
    const { last_number: number } = nextNumber(branchId, day, found.series_id, found.first_number) as Row;
    const label = `${found.prefix}${String(number).padStart(3, '0')}`;
    insertTicket(made, branchId, serviceId, found.series_id, day, number, label, name, phone, now, now, made);
    insertEvent(made, branchId, day, now, 'issue', null, 'waiting', null, null);
    return made;
  });
  return reply.code(201).send(viewOf(id));
});

await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${app.listeningOrigin}\n`);
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
