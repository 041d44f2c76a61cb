import { type Kysely, sql } from 'kysely';
import type { Engine } from '../database.ts';
import type { Schema } from '../schema.ts';

const openStates = sql<boolean>`state in ('called', 'serving')`;

/** Everything of the main job: who, where, tickets, their numbers and their events. */
export async function foundation(db: Kysely<Schema>, engine: Engine): Promise<void> {
  await db.schema
    .createTable('branches')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('time_zone', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('services')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('prefix', 'text', (column) => column.notNull())
    .addColumn('digits', 'integer', (column) => column.notNull())
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('daily_quota', 'integer')
    .addColumn('opens_at', 'text')
    .addColumn('closes_at', 'text')
    .addColumn('phone_required', 'integer', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .execute();
  await unique(db, 'services_prefix', 'services', ['branch_id', 'prefix'], sql<boolean>`active = 1`);

  await db.schema
    .createTable('counters')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('position', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .execute();
  await unique(db, 'counters_name', 'counters', ['branch_id', 'name'], sql<boolean>`active = 1`);

  await db.schema
    .createTable('counter_services')
    .addColumn('counter_id', 'text', (column) => column.notNull().references('counters.id').onDelete('cascade'))
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id').onDelete('cascade'))
    .addColumn('position', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('counter_services_key', ['counter_id', 'service_id'])
    .execute();

  await db.schema
    .createTable('staff')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.references('branches.id'))
    .addColumn('username', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull().check(sql`role in ('staff', 'supervisor', 'admin')`))
    .addColumn('counter_id', 'text', (column) => column.references('counters.id').onDelete('set null'))
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('demonstration_password', 'integer', (column) => column.notNull())
    .addColumn('active', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_sign_in_at', 'bigint')
    .execute();

  await db.schema
    .createTable('sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('user_agent', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('sessions_staff').on('sessions').column('staff_id').execute();

  await db.schema
    .createTable('sign_in_failures')
    .addColumn('username', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('locked_until', 'bigint', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('counter_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('counter_id', 'text', (column) => column.notNull().references('counters.id'))
    .addColumn('staff_id', 'text', (column) => column.notNull().references('staff.id'))
    .addColumn('opened_at', 'bigint', (column) => column.notNull())
    .addColumn('closed_at', 'bigint')
    .execute();
  const open = sql<boolean>`closed_at is null`;
  await unique(db, 'counter_sessions_one_staff', 'counter_sessions', ['counter_id'], open);
  await unique(db, 'counter_sessions_one_counter', 'counter_sessions', ['staff_id'], open);

  await db.schema
    .createTable('tickets')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('branch_id', 'text', (column) => column.notNull().references('branches.id'))
    .addColumn('service_id', 'text', (column) => column.notNull().references('services.id'))
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('service_day', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('label', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column
        .notNull()
        .check(sql`state in ('waiting', 'called', 'serving', 'held', 'completed', 'no_show', 'cancelled', 'expired')`),
    )
    .addColumn('priority_class', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('phone', 'text')
    .addColumn('counter_id', 'text', (column) => column.references('counters.id'))
    .addColumn('staff_id', 'text', (column) => column.references('staff.id'))
    .addColumn('calls', 'integer', (column) => column.notNull())
    .addColumn('issued_at', 'bigint', (column) => column.notNull())
    .addColumn('called_at', 'bigint')
    .addColumn('last_called_at', 'bigint')
    .addColumn('served_at', 'bigint')
    .addColumn('ended_at', 'bigint')
    .addCheckConstraint('tickets_at_counter', sql`state not in ('called', 'serving') or counter_id is not null`)
    .execute();
  await unique(db, 'tickets_number', 'tickets', ['branch_id', 'service_day', 'series_id', 'number']);
  await unique(db, 'tickets_one_at_counter', 'tickets', ['counter_id'], openStates);
  await db.schema
    .createIndex('tickets_line')
    .on('tickets')
    .columns(['service_id', 'service_day', 'issued_at', 'number'])
    .where(sql<boolean>`state = 'waiting'`)
    .execute();
  await db.schema
    .createIndex('tickets_phone')
    .on('tickets')
    .columns(['branch_id', 'service_day', 'phone'])
    .where(sql<boolean>`phone is not null`)
    .execute();
  await db.schema
    .createIndex('tickets_open')
    .on('tickets')
    .columns(['branch_id', 'service_day'])
    .where(sql<boolean>`state in ('waiting', 'called', 'serving', 'held')`)
    .execute();
  await db.schema.createIndex('tickets_history_all').on('tickets').columns(['issued_at', 'id']).execute();
  await db.schema.createIndex('tickets_history').on('tickets').columns(['branch_id', 'issued_at', 'id']).execute();

  await db.schema
    .createTable('ticket_events')
    .addColumn('id', engine === 'sqlite' ? 'integer' : 'bigint', (column) =>
      engine === 'sqlite' ? column.primaryKey().autoIncrement() : column.primaryKey().generatedAlwaysAsIdentity(),
    )
    .addColumn('ticket_id', 'text', (column) => column.notNull().references('tickets.id'))
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('service_day', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('from_state', 'text')
    .addColumn('to_state', 'text', (column) => column.notNull())
    .addColumn('counter_id', 'text')
    .addColumn('staff_id', 'text')
    .addColumn('reason', 'text')
    .execute();
  await db.schema.createIndex('ticket_events_ticket').on('ticket_events').columns(['ticket_id', 'id']).execute();
  await db.schema
    .createIndex('ticket_events_calls')
    .on('ticket_events')
    .columns(['branch_id', 'service_day', 'id'])
    .where(sql<boolean>`kind in ('call', 'recall')`)
    .execute();
  await makeImmutable(db, engine);

  await db.schema
    .createTable('numbers')
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('service_day', 'text', (column) => column.notNull())
    .addColumn('series_id', 'text', (column) => column.notNull())
    .addColumn('last_number', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('numbers_key', ['branch_id', 'service_day', 'series_id'])
    .execute();
  await db.schema
    .createTable('issued')
    .addColumn('service_id', 'text', (column) => column.notNull())
    .addColumn('service_day', 'text', (column) => column.notNull())
    .addColumn('issued', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('issued_key', ['service_id', 'service_day'])
    .execute();
  await db.schema
    .createTable('ticket_requests')
    .addColumn('branch_id', 'text', (column) => column.notNull())
    .addColumn('request_key', 'text', (column) => column.notNull())
    .addColumn('ticket_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('ticket_requests_key', ['branch_id', 'request_key'])
    .execute();

  await db.schema
    .createTable('secrets')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/** Nobody rewrites what happened, not even by hand. */
async function makeImmutable(db: Kysely<Schema>, engine: Engine): Promise<void> {
  if (engine === 'postgres') {
    await sql`create function refuse_change() returns trigger language plpgsql as
      $$ begin raise exception 'ticket_events is immutable'; end $$`.execute(db);
  }
  for (const change of ['update', 'delete']) {
    const trigger = sql.raw(`create trigger ticket_events_no_${change} before ${change} on ticket_events`);
    const action =
      engine === 'sqlite'
        ? sql`begin select raise(abort, 'ticket_events is immutable'); end`
        : sql`for each row execute function refuse_change()`;
    await sql`${trigger} ${action}`.execute(db);
  }
}

async function unique(
  db: Kysely<Schema>,
  name: string,
  table: keyof Schema,
  columns: string[],
  where?: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  const index = db.schema.createIndex(name).unique().on(table).columns(columns);
  await (where ? index.where(where) : index).execute();
}
