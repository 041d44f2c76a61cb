import { randomBytes } from 'node:crypto';
import { insertEvent, one, type Row, today, write, writing } from './database.ts';

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

export interface Wanted {
  branchId: string;
  requestKey: unknown;
  serviceId?: string;
  name?: string;
  phone?: string;
}

/** Resolves with the ticket's id. */
export function issue({ branchId, requestKey, serviceId, name, phone }: Wanted): Promise<string> {
  return write(() => {
    const now = Date.now();
    const day = today(now);
    const id = randomBytes(16).toString('base64url');
    const found = service(serviceId, branchId) as Row;
    claim(branchId, requestKey, id, now);
    countIssued(serviceId, day);
    const { last_number: number } = nextNumber(branchId, day, found.series_id, found.first_number) as Row;
    const label = `${found.prefix}${String(number).padStart(3, '0')}`;
    insertTicket(id, branchId, serviceId, found.series_id, day, number, label, name, phone, now, now, id);
    insertEvent(id, branchId, day, now, 'issue', null, 'waiting', null, null);
    return id;
  });
}
