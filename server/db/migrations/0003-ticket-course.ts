import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What can happen to a ticket besides being called and served: hold, return, transfer, redirect, undo. */
export async function ticketCourse(db: Kysely<Schema>): Promise<void> {
  for (const column of [
    'version integer not null default 0',
    'line_at bigint not null default 0',
    'for_counter_id text references counters(id)',
    "visit_id text not null default ''",
    'follows_id text',
    'journey_id text',
    'journey_step integer',
    'turn_called_at bigint',
    'held_at bigint',
    'held_millis bigint not null default 0',
    'resume_at bigint',
    'note text',
    'result text',
  ]) {
    await sql`alter table tickets add column ${sql.raw(column)}`.execute(db);
  }
  await sql`update tickets set line_at = issued_at, visit_id = id, turn_called_at = called_at`.execute(db);

  await sql`drop index tickets_line`.execute(db);
  await sql`create index tickets_line on tickets
    (service_id, service_day, for_counter_id, priority_class, line_at, number) where state = 'waiting'`.execute(db);
  await sql`create index tickets_sent on tickets
    (for_counter_id, service_day, priority_class, line_at, number)
    where state = 'waiting' and for_counter_id is not null`.execute(db);
  await sql`create index tickets_held on tickets (resume_at) where state = 'held'`.execute(db);
  await sql`create index tickets_journey on tickets (journey_id) where journey_id is not null`.execute(db);
  await sql`create index tickets_visit on tickets (visit_id)`.execute(db);

  await sql`alter table ticket_events add column why text`.execute(db);
  await sql`alter table ticket_events add column undoes bigint`.execute(db);
  await sql`create unique index ticket_events_undone on ticket_events (undoes) where undoes is not null`.execute(db);

  await db.schema
    .createTable('undo_steps')
    .addColumn('event_id', 'bigint', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('counter_id', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.notNull())
    .addColumn('ticket_id', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('linked_id', 'text')
    .execute();
  await sql`create index undo_steps_counter on undo_steps (counter_id, event_id)`.execute(db);
  await sql`create index undo_steps_ticket on undo_steps (ticket_id)`.execute(db);
  await sql`create index undo_steps_at on undo_steps (branch_id, at)`.execute(db);
}
