import { insertEvent, one, prepare, type Row, today, write, writing } from './database.ts';

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
const atCounter = {
  serve: change(`state = 'serving', served_at = ?`),
  complete: change(`state = 'completed', ended_at = ?, result = null`),
};
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

/** Resolves with the id of the ticket that is called. */
export function callNext(counterId: string): Promise<unknown> {
  return write(() => {
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
}

/** Resolves with the ticket's id. */
export function changeAtCounter(ticketId: unknown, verb: keyof typeof atCounter): Promise<unknown> {
  return write(() => {
    const now = Date.now();
    const before = found(ticketId) as Row;
    sessionOfStaff(before.staff_id);
    rules(before.branch_id);
    return noted(before, atCounter[verb](now, before.id, before.state, before.version) as Row, verb, now);
  });
}
