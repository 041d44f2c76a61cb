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
/** A plain `?` makes SQLite plan some of them anew for each value: see `sqlite-driver.ts`. */
const prepare = (on: SqliteConnection.Database, sql: string) => on.prepare(sql.replaceAll('?', '+?'));
const one = (on: SqliteConnection.Database, sql: string) => {
  const statement = prepare(on, sql);
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
const callingStatement = prepare(
  reading,
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

const counter = one(
  writing,
  `select *, (select time_zone from branches where id = counters.branch_id) time_zone,
    (select calling_rule from branches where id = counters.branch_id) branch_rule from counters where id = ?`,
);
const session = (column: string) =>
  one(
    writing,
    `select *, (select id from breaks where session_id = counter_sessions.id and ended_at is null) break_id,
      (select id from tickets where counter_id = counter_sessions.counter_id and state in ('called', 'serving')) ticket_id
    from counter_sessions where closed_at is null and ${column} = ?`,
  );
const sessionAtCounter = session('counter_id');
const sessionOfStaff = session('staff_id');
const first = (where: string) => `(select x.id from tickets x where x.state = 'waiting' and x.service_day = ?
  and x.priority_class = classes.code and ${where} order by x.line_at, x.number, x.id limit 1)`;
const head = 'select head.* from counters';
const classes = 'join priority_classes classes on classes.branch_id = counters.branch_id';
const heads = prepare(
  writing,
  `${head} join counter_services on counter_services.counter_id = counters.id ${classes}
    join tickets head on head.id = ${first('x.service_id = counter_services.service_id and x.for_counter_id is null')}
    where counters.id = ?
  union all ${head} ${classes}
    join tickets head on head.id = ${first('x.for_counter_id = counters.id and x.for_counter_id is not null')}
    where counters.id = ?`,
);
const servicesOfCounter = one(
  writing,
  'select group_concat(service_id) from counter_services where counter_id = ? order by position',
);
const claimed = one(writing, `select * from tickets where id = ? and version = ? and state = 'waiting'`);
const found = one(writing, 'select * from tickets where id = ?');
const rules = one(writing, 'select minimum_calls, no_show_delay, recall_limit, results from branches where id = ?');
const change = (set: string) =>
  one(
    writing,
    `update tickets set ${set}, version = version + 1 where id = ? and state = ? and version = ? returning *`,
  );
const call = change(
  `state = 'called', counter_id = ?, staff_id = ?, calls = 1, called_at = ?, last_called_at = ?, turn_called_at = ?`,
);
const serve = change(`state = 'serving', served_at = ?`);
const complete = change(`state = 'completed', ended_at = ?, result = null`);
const insertUndo = one(
  writing,
  `insert into undo_steps (event_id, branch_id, counter_id, staff_id, ticket_id, at, kind, version, before)
  values (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
);

function noted(before: Row, after: Row, kind: string, now: number): unknown {
  const { id, branch_id: branch, counter_id: at, staff_id: staff } = after;
  const event = insertEvent(id, branch, after.service_day, now, kind, before.state, after.state, at, staff) as Row;
  insertUndo(event.id, branch, at, staff, id, now, kind, after.version, JSON.stringify(before));
  return id;
}

app.post('/api/v1/counters/:counterId/call-next', async (request) => {
  const { counterId } = request.params as { counterId: string };
  const id = await write(() => {
    const now = Date.now();
    const day = today(now);
    counter(counterId);
    const { staff_id: staff } = sessionAtCounter(counterId) as Row;
    servicesOfCounter(counterId);
    const [next] = (heads.all(day, counterId, day, counterId) as Row[]).sort(
      (a, b) => Number(a.line_at) - Number(b.line_at) || Number(a.number) - Number(b.number),
    );
    const before = claimed(next?.id, next?.version) as Row;
    const after = call(counterId, staff, now, now, now, before.id, 'waiting', before.version) as Row;
    return noted(before, after, 'call', now);
  });
  return viewOf(id);
});

const atCounter = { serve, complete };
for (const [verb, changed] of Object.entries(atCounter)) {
  app.post(`/api/v1/tickets/:ticketId/${verb}`, async (request) => {
    const { ticketId } = request.params as { ticketId: string };
    const id = await write(() => {
      const now = Date.now();
      const before = found(ticketId) as Row;
      sessionOfStaff(before.staff_id);
      rules(before.branch_id);
      return noted(before, changed(now, before.id, before.state, before.version) as Row, verb, now);
    });
    return viewOf(id);
  });
}

await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${app.listeningOrigin}\n`);
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
