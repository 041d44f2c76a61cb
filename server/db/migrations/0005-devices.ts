import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';
import type { Schema } from '../schema.ts';

/** What stands in the waiting room: displays, kiosks, printers, what they show, say and print. */
export async function devices(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('devices')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.unique())
    .addColumn('paired_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint')
    .addColumn('version', 'text')
    .addColumn('user_agent', 'text')
    .addColumn('problem', 'text')
    .addColumn('reload_at', 'bigint')
    .addColumn('identify_until', 'bigint')
    .addUniqueConstraint('devices_name', ['branch_id', 'kind', 'name'])
    .execute();
  await db.schema
    .createTable('pairings')
    .addColumn('token_hash', 'text', (column) => column.primaryKey())
    .addColumn('code', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .execute();
  await media(db, engine);
  await printing(db);
  await sql`alter table services add column group_path text not null default ''`.execute(db);
}

async function media(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('media')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('size', 'bigint', (column) => column.notNull())
    .addColumn('complete', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();
  await sql`create index media_branch on media (branch_id)`.execute(db);
  await db.schema
    .createTable('media_chunks')
    .addColumn('media_id', 'text', (column) => column.notNull().references('media.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('bytes', sql.raw(engine === 'sqlite' ? 'blob' : 'bytea'), (column) => column.notNull())
    .addPrimaryKeyConstraint('media_chunks_key', ['media_id', 'position'])
    .execute();
  await db.schema
    .createTable('voice_clips')
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('clip', 'text', (column) => column.notNull())
    .addColumn('media_id', 'text', (column) => column.notNull().references('media.id'))
    .addPrimaryKeyConstraint('voice_clips_key', ['branch_id', 'locale', 'clip'])
    .execute();
}

async function printing(db: Kysely<Schema>): Promise<void> {
  await db.schema
    .createTable('printers')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('host', 'text', (column) => column.notNull())
    .addColumn('port', 'integer', (column) => column.notNull())
    .addColumn('paper', 'integer', (column) => column.notNull())
    .addColumn('reports_status', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint')
    .addColumn('checked_at', 'bigint')
    .addColumn('problem', 'text')
    .addUniqueConstraint('printers_name', ['branch_id', 'name'])
    .execute();
  await db.schema
    .createTable('print_jobs')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('ticket_id', 'text', (column) => column.notNull().references('tickets.id'))
    .addColumn('printer_id', 'text', (column) => column.references('printers.id').onDelete('cascade'))
    .addColumn('device_id', 'text', (column) => column.references('devices.id').onDelete('cascade'))
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('staff_id', 'text', (column) => column.references('staff.id'))
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('problem', 'text')
    .addColumn('asked_at', 'bigint', (column) => column.notNull())
    .addColumn('claimed_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .execute();
  await sql`create index print_jobs_open on print_jobs (asked_at) where ended_at is null`.execute(db);
  await sql`create index print_jobs_ticket on print_jobs (ticket_id)`.execute(db);
  await sql`alter table tickets add column print_state text`.execute(db);
  await sql`alter table tickets add column print_problem text`.execute(db);
  await sql`alter table branches add column ticket_template text`.execute(db);
  await sql`alter table branches add column ticket_logo_id text`.execute(db);
}
