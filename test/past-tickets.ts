import type { Database } from '../server/db/database.ts';
import { newId } from '../server/db/new-id.ts';
import type { BranchRow, ServiceRow, TicketRow } from '../server/db/schema.ts';
import { serviceDay } from '../server/features/branches/branch-time.ts';
import { addDefaultClasses } from '../server/features/priority-classes/default-classes.ts';
import { ticketLabel, untouched } from '../server/features/tickets/ticket.ts';

export interface Place {
  branch: BranchRow;
  service: ServiceRow;
}

/** The demonstration branch, or another one of the given zone, with one service. */
export async function place(database: Database, timeZone?: string): Promise<Place> {
  if (timeZone !== undefined) await addBranch(database, timeZone);
  const branch = await database.read
    .selectFrom('branches')
    .selectAll()
    .where('time_zone', '=', timeZone ?? 'Asia/Jakarta')
    .executeTakeFirstOrThrow();
  const service = await database.read
    .selectFrom('services')
    .selectAll()
    .where('branch_id', '=', branch.id)
    .orderBy('position')
    .executeTakeFirstOrThrow();
  return { branch, service };
}

function addBranch(database: Database, timeZone: string): Promise<unknown> {
  return database.write(async (tx) => {
    const branch_id = newId(tx.now);
    const id = newId(tx.now);
    const branch = { id: branch_id, name: `Cabang ${timeZone}`, time_zone: timeZone, created_at: tx.now + 1 };
    await tx.db.insertInto('branches').values(branch).execute();
    await addDefaultClasses(tx, branch_id);
    await tx.db.insertInto('series').values({ id, branch_id, first_number: 1, last_number: null }).execute();
    const format = { name: 'Umum', prefix: 'U', digits: 3, series_id: id };
    const terms = {
      daily_quota: null,
      phone_required: 0,
      position: 0,
      active: 1,
    } as const;
    await tx.db
      .insertInto('services')
      .values({ id, branch_id, ...format, ...terms })
      .execute();
  });
}

/** Tickets as they stand in the tables after whatever happened to them. Numbers run from 1 unless given. */
export async function addTickets(
  database: Database,
  { branch, service }: Place,
  tickets: (Partial<TicketRow> & { issued_at: number })[],
): Promise<TicketRow[]> {
  const rows = tickets.map((given, index): TicketRow => {
    const number = given.number ?? index + 1;
    const id = newId(given.issued_at);
    return {
      ...untouched(given.issued_at),
      id,
      branch_id: branch.id,
      service_id: service.id,
      series_id: service.series_id,
      service_day: serviceDay(branch.time_zone, given.issued_at),
      number,
      label: ticketLabel(service.prefix, number, service.digits),
      priority_class: 'regular',
      channel: 'web',
      name: null,
      phone: null,
      visit_id: id,
      follows_id: null,
      journey_id: null,
      journey_step: null,
      turn_called_at: given.called_at ?? null,
      ...given,
    };
  });
  await database.write(async (tx) => {
    for (let start = 0; start < rows.length; start += 500) {
      await tx.db
        .insertInto('tickets')
        .values(rows.slice(start, start + 500))
        .execute();
    }
  });
  return rows;
}

/** Signs in as `username` with the demonstration password. */
export async function addSupervisor(database: Database, username: string, branchId: string): Promise<void> {
  const admin = await database.read
    .selectFrom('staff')
    .selectAll()
    .where('username', '=', 'admin')
    .executeTakeFirstOrThrow();
  await database.write((tx) =>
    tx.db
      .insertInto('staff')
      .values({ ...admin, id: newId(tx.now), username, role: 'supervisor', branch_id: branchId })
      .execute(),
  );
}
