import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** Which counters and services somebody may serve, breaks, and visits of several steps. */
export async function peopleAndJourneys(db: Kysely<Schema>): Promise<void> {
  for (const [what, things] of [
    ['counter', 'counters'],
    ['service', 'services'],
  ] as const) {
    await db.schema
      .createTable(`staff_${things}`)
      .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
      .addColumn(`${what}_id`, 'text', (column) => column.notNull().references(`${things}.id`).onDelete('cascade'))
      .addPrimaryKeyConstraint(`staff_${things}_key`, ['staff_id', `${what}_id`])
      .execute();
  }
  await sql`insert into staff_counters (staff_id, counter_id)
    select id, counter_id from staff where counter_id is not null`.execute(db);
  await sql`alter table staff drop column counter_id`.execute(db);

  await db.schema
    .createTable('breaks')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('session_id', 'text', (column) => column.notNull().references('counter_sessions.id'))
    .addColumn('reason', 'text')
    .addColumn('started_at', 'bigint', (column) => column.notNull())
    .addColumn('ended_at', 'bigint')
    .execute();
  await sql`create unique index breaks_one on breaks (session_id) where ended_at is null`.execute(db);

  await db.schema
    .createTable('journeys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('journey_steps')
    .addColumn('journey_id', 'text', (column) => column.notNull().references('journeys.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addPrimaryKeyConstraint('journey_steps_key', ['journey_id', 'position'])
    .execute();
}
