import { one, prepare, type Row, reading } from './database.ts';

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

/** As the product's API answers. */
export function viewOf(id: unknown) {
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
