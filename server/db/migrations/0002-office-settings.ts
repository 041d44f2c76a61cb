import { type Kysely, sql } from 'kysely';
import type { Schema } from '../schema.ts';

/** What an office decides for itself: hours, number ranges, quotas by channel, calling rules, priority classes. */
export async function officeSettings(db: Kysely<Schema>): Promise<void> {
  await sql`alter table branches add column hours text`.execute(db);
  await sql`alter table branches add column calling_rule text`.execute(db);
  await sql`alter table branches add column minimum_calls integer not null default 1`.execute(db);
  await sql`alter table branches add column no_show_delay integer not null default 0`.execute(db);
  await sql`alter table branches add column recall_limit integer`.execute(db);
  await sql`alter table branches add column undo_minutes integer not null default 5`.execute(db);
  await sql`alter table branches add column transfer_place text not null default 'original'`.execute(db);
  await sql`alter table branches add column break_reasons text not null default '["Istirahat","Salat","Rapat"]'`.execute(
    db,
  );
  await sql`alter table branches add column results text not null default '[]'`.execute(db);
  await sql`alter table branches add column cancel_reasons text not null default '[]'`.execute(db);

  await sql`alter table counters add column calling_rule text`.execute(db);
  await sql`alter table counters add column turn text not null default '{}'`.execute(db);

  await series(db);
  await sql`alter table services add column hours text`.execute(db);
  await sql`alter table services add column last_issue_minutes integer not null default 0`.execute(db);
  await sql`alter table services add column channel_quotas text`.execute(db);
  await sql`alter table services add column one_per_phone integer not null default 0`.execute(db);
  await serviceHours(db);
  // Two services may share a prefix where their numbers cannot meet.
  await sql`drop index services_prefix`.execute(db);

  await db.schema
    .createTable('issued_by_channel')
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('service_day', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('issued', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('issued_by_channel_key', ['service_id', 'service_day', 'channel'])
    .execute();
  await db.schema
    .createTable('special_days')
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('day', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('spans', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('special_days_key', ['branch_id', 'day'])
    .execute();
  await priorityClasses(db);
}

async function series(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('series')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('first_number', 'integer', (column) => column.notNull())
    .addColumn('last_number', 'integer')
    .execute();
  await sql`insert into series (id, branch_id, first_number, last_number)
    select distinct series_id, branch_id, 1, cast(null as integer) from services`.execute(db);
}

/** One span for every day of the week was all there was. */
async function serviceHours(db: Kysely<Schema>): Promise<void> {
  const limited = await sql<{ id: string; opens_at: string | null; closes_at: string | null }>`
    select id, opens_at, closes_at from services where opens_at is not null or closes_at is not null`.execute(db);
  for (const { id, opens_at, closes_at } of limited.rows) {
    const week = Array.from({ length: 7 }, () => [[opens_at ?? '00:00', closes_at ?? '24:00']]);
    await sql`update services set hours = ${JSON.stringify(week)} where id = ${id}`.execute(db);
  }
  await sql`alter table services drop column opens_at`.execute(db);
  await sql`alter table services drop column closes_at`.execute(db);
}

async function priorityClasses(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('priority_classes')
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('code', 'text', (column) => column.notNull())
    .addColumn('name_id', 'text', (column) => column.notNull())
    .addColumn('name_en', 'text', (column) => column.notNull())
    .addColumn('priority', 'integer', (column) => column.notNull())
    .addColumn('visitor_may_choose', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('priority_classes_key', ['branch_id', 'code'])
    .execute();
  // As they were fixed before, written out: a migration must not change with the code.
  for (const [position, [code, nameId, nameEn, priority, visitor]] of (
    [
      ['regular', 'Umum', 'Regular', 0, 1],
      ['elderly', 'Lansia', 'Elderly', 1, 1],
      ['disability', 'Disabilitas', 'Disability', 1, 1],
      ['pregnant', 'Ibu hamil/menyusui', 'Pregnant or nursing', 1, 1],
      ['children', 'Membawa anak kecil', 'With small children', 1, 1],
      ['appointment', 'Janji temu', 'Appointment', 1, 0],
    ] as const
  ).entries()) {
    await sql`insert into priority_classes
      (branch_id, code, name_id, name_en, priority, visitor_may_choose, position, active)
      select id, ${code}, ${nameId}, ${nameEn}, ${sql.lit(priority)}, ${sql.lit(visitor)}, ${sql.lit(position)}, 1
      from branches`.execute(db);
  }
}
