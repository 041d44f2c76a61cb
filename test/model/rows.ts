import type { Queries } from '../../server/db/database.ts';
import type { CounterSessionRow, TicketEventRow, TicketRequestRow, TicketRow } from '../../server/db/schema.ts';

/** Everything that the commands of a branch have written. */
export interface Rows {
  tickets: TicketRow[];
  events: TicketEventRow[];
  sessions: CounterSessionRow[];
  requests: TicketRequestRow[];
}

export async function rowsOf(db: Queries, branchId: string): Promise<Rows> {
  const [tickets, events, sessions, requests] = await Promise.all([
    db.selectFrom('tickets').selectAll().where('branch_id', '=', branchId).execute(),
    db.selectFrom('ticket_events').selectAll().where('branch_id', '=', branchId).orderBy('id').execute(),
    db
      .selectFrom('counter_sessions')
      .innerJoin('counters', 'counters.id', 'counter_sessions.counter_id')
      .selectAll('counter_sessions')
      .where('counters.branch_id', '=', branchId)
      .execute(),
    db.selectFrom('ticket_requests').selectAll().where('branch_id', '=', branchId).execute(),
  ]);
  return { tickets: tickets.map(withoutPaper), events, sessions, requests };
}

/** How printing went is no part of a ticket's course: no command of the queue changes it. */
export function withoutPaper(ticket: TicketRow & { print_state?: unknown; print_problem?: unknown }): TicketRow {
  const { print_state: _, print_problem: __, ...course } = ticket;
  return course;
}
