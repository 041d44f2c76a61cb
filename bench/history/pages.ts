import SqliteConnection from 'better-sqlite3';
import { encodeCursor } from '../../server/features/history/history-cursor.ts';

export interface Statement {
  sql: string;
  values: (string | number)[];
}

/** A page of the history as the API is asked for it, and the bare statement that finds its tickets. */
export interface HistoryPage extends Statement {
  name: string;
  query: string;
}

const limit = 50;

interface Filter {
  query: Record<string, string>;
  condition: string;
  values: (string | number)[];
}

/** With every kind of filter, each from the start and again where but few older tickets are left. */
export function historyPages(file: string): HistoryPage[] {
  const connection = new SqliteConnection(file, { readonly: true });
  try {
    const pages: HistoryPage[] = [];
    for (const [name, filter] of Object.entries(filters(connection))) {
      pages.push(pageOf(name, filter, null), pageOf(`${name}, deep`, filter, deepPlace(connection, filter)));
    }
    return pages;
  } finally {
    connection.close();
  }
}

interface Middle {
  service_day: string;
  service_id: string;
  phone: string;
}

function filters(connection: SqliteConnection.Database): Record<string, Filter> {
  const { total } = connection.prepare('select count(*) as total from tickets').get() as { total: number };
  const middle = connection
    .prepare('select service_day, service_id, phone from tickets where phone > ? order by issued_at limit 1 offset ?')
    .get('', Math.floor(total / 4)) as Middle;
  const { service_day: day, service_id: serviceId, phone } = middle;
  const like = (text: string) => `%${text}%`;
  return {
    everything: { query: {}, condition: '1', values: [] },
    'half of the days': { query: { to: day }, condition: 'service_day <= ?', values: [day] },
    'one service': { query: { serviceId }, condition: 'service_id = ?', values: [serviceId] },
    'no-shows of a service': {
      query: { serviceId, state: 'no_show' },
      condition: `service_id = ? and state = 'no_show'`,
      values: [serviceId],
    },
    'a common name': {
      query: { q: 'Siti' },
      condition: '(lower(name) like ? or lower(label) like ?)',
      values: [like('siti'), like('siti')],
    },
    'one phone': { query: { q: phone }, condition: 'phone like ?', values: [like(phone.slice(1))] },
  };
}

interface Place {
  issued_at: number;
  id: string;
}

/** Of the ticket after which two pages are left. */
function deepPlace(connection: SqliteConnection.Database, { condition, values }: Filter): Place {
  const sql = `select issued_at, id from tickets where ${condition} order by issued_at, id limit 1 offset ?`;
  const found = connection.prepare(sql).get(...values, 2 * limit) as Place | undefined;
  return found ?? { issued_at: 0, id: '0' };
}

function pageOf(name: string, { query, condition, values }: Filter, after: Place | null): HistoryPage {
  const cursor = after && encodeCursor({ issuedAt: after.issued_at, id: after.id });
  const further = after ? 'and (issued_at, id) < (?, ?)' : '';
  return {
    name,
    query: new URLSearchParams({ ...query, limit: String(limit), ...(cursor && { cursor }) }).toString(),
    sql: `
      select ticket.*, branches.name as branch_name, services.name as service_name, services.prefix,
        counters.name as counter_name, staff.name as staff_name, name_id, name_en
      from (
        select * from tickets where ${condition} ${further} order by issued_at desc, id desc limit ${limit + 1}
      ) as ticket
      join branches on branches.id = ticket.branch_id
      join services on services.id = ticket.service_id
      left join priority_classes as class on class.branch_id = ticket.branch_id and class.code = ticket.priority_class
      left join counters on counters.id = ticket.counter_id
      left join staff on staff.id = ticket.staff_id
      order by ticket.issued_at desc, ticket.id desc`,
    values: [...values, ...(after ? [after.issued_at, after.id] : [])],
  };
}
