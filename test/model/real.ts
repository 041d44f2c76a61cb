import type { Database } from '../../server/db/database.ts';
import type { TicketRow } from '../../server/db/schema.ts';
import { closeCounter } from '../../server/features/counters/close-counter.ts';
import { closeForgotten } from '../../server/features/counters/close-forgotten.ts';
import { openCounter } from '../../server/features/counters/open-counter.ts';
import { callNext, callTicket } from '../../server/features/tickets/call-ticket.ts';
import { cancelTicket } from '../../server/features/tickets/cancel-ticket.ts';
import { changeAtCounter } from '../../server/features/tickets/change-at-counter.ts';
import { expireBefore } from '../../server/features/tickets/expire-tickets.ts';
import { takeTicket } from '../../server/features/tickets/take-ticket.ts';
import type { Result } from '../../shared/refusal.ts';
import { localTime } from './local-time.ts';
import type { Outcome } from './model.ts';
import type { Order } from './order.ts';
import { visitors } from './visitors.ts';
import type { World } from './world.ts';

/** Carries the order out on the real database. */
export async function carryOut(database: Database, world: World, order: Order): Promise<Outcome> {
  const { branch } = world;
  const { write } = database;
  switch (order.do) {
    case 'take': {
      const visitor = visitors[order.visitor];
      const requestKey = order.key === null ? undefined : `key ${order.key}`;
      const request = { branchId: branch.id, serviceId: order.service.id, channel: 'web' as const, requestKey };
      const taken = await write((tx) => takeTicket(tx, { ...request, name: visitor?.name, phone: visitor?.phone }));
      return taken.ok ? { ok: true, ...taken.value } : taken;
    }
    case 'open':
      return withoutTicket(await write((tx) => openCounter(tx, order.staff, order.counter.id)));
    case 'close':
      return withoutTicket(await write((tx) => closeCounter(tx, order.staff, order.counter.id)));
    case 'call-next':
      return withTicket(await write((tx) => callNext(tx, order.staff, order.counter.id)));
    case 'call':
      return withTicket(await write((tx) => callTicket(tx, order.staff, order.ticketId, order.counter.id)));
    case 'cancel':
      return withTicket(await write((tx) => cancelTicket(tx, order.ticketId)));
    case 'expire':
      await write((tx) => expireBefore(tx, branch.id, localTime(branch.timeZone, tx.now).day));
      return { ok: true, ticket: null, repeated: false };
    case 'close-forgotten':
      await write((tx) => closeForgotten(tx, branch.id, branch.timeZone));
      return { ok: true, ticket: null, repeated: false };
    default:
      return withTicket(await write((tx) => changeAtCounter(tx, order.staff, order.ticketId, order.do)));
  }
}

function withTicket(result: Result<TicketRow>): Outcome {
  return result.ok ? { ok: true, ticket: result.value, repeated: false } : result;
}

function withoutTicket(result: Result<null>): Outcome {
  return result.ok ? { ok: true, ticket: null, repeated: false } : result;
}
