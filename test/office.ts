import type { Database } from '../server/db/database.ts';
import type { ServiceRow, TicketRow } from '../server/db/schema.ts';
import { openCounter } from '../server/features/counters/open-counter.ts';
import type { ActingStaff } from '../server/features/staff/acting-staff.ts';
import { reachOf } from '../server/features/staff/staff-reach.ts';
import { type TicketRequest, takeTicket } from '../server/features/tickets/take-ticket.ts';
import type { Result } from '../shared/refusal.ts';

/** The demonstration office with what tests need to act in it. */
export interface Office {
  database: Database;
  branchId: string;
  services: { a: ServiceRow; b: ServiceRow };
  counters: { a: string; b: string };
  staff: { a: ActingStaff; b: ActingStaff; admin: ActingStaff };
  take: (request?: Partial<TicketRequest>) => Promise<TicketRow>;
  open: (staff: ActingStaff, counterId: string) => Promise<Result<null>>;
}

export async function office(database: Database): Promise<Office> {
  const { read } = database;
  const branch = await read.selectFrom('branches').select('id').executeTakeFirstOrThrow();
  const service = (prefix: string) =>
    read.selectFrom('services').selectAll().where('prefix', '=', prefix).executeTakeFirstOrThrow();
  const counter = async (name: string) =>
    (await read.selectFrom('counters').select('id').where('name', '=', name).executeTakeFirstOrThrow()).id;
  const staff = async (username: string): Promise<ActingStaff> => {
    const row = await read.selectFrom('staff').selectAll().where('username', '=', username).executeTakeFirstOrThrow();
    const reach = await reachOf(read, row.id);
    return { id: row.id, role: row.role, branchId: row.branch_id, ...reach };
  };
  const services = { a: await service('A'), b: await service('B') };
  return {
    database,
    branchId: branch.id,
    services,
    counters: { a: await counter('Loket A'), b: await counter('Loket B') },
    staff: { a: await staff('loket_a'), b: await staff('loket_b'), admin: await staff('admin') },
    take: async (request = {}) => {
      const result = await database.write((tx) =>
        takeTicket(tx, { branchId: branch.id, serviceId: services.a.id, channel: 'web', ...request }),
      );
      if (!result.ok) throw new Error(`No ticket: ${result.reason}`);
      return result.value.ticket;
    },
    open: (who, counterId) => database.write((tx) => openCounter(tx, who, counterId)),
  };
}
