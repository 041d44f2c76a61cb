import type { Database } from '../../server/db/database.ts';
import type { TicketRow } from '../../server/db/schema.ts';
import { closeCounter } from '../../server/features/counters/close-counter.ts';
import { closeForgotten } from '../../server/features/counters/close-forgotten.ts';
import { openCounter } from '../../server/features/counters/open-counter.ts';
import { endBreakAt, takeBreak } from '../../server/features/counters/take-break.ts';
import { takeOverCounter } from '../../server/features/counters/take-over-counter.ts';
import { setNote, setPriority } from '../../server/features/tickets/annotate-ticket.ts';
import { callNext, callTicket } from '../../server/features/tickets/call-ticket.ts';
import { cancelByStaff, cancelTicket } from '../../server/features/tickets/cancel-ticket.ts';
import { changeAtCounter } from '../../server/features/tickets/change-at-counter.ts';
import { expireBefore } from '../../server/features/tickets/expire-tickets.ts';
import { redirectTicket } from '../../server/features/tickets/redirect-ticket.ts';
import { resumeTicket } from '../../server/features/tickets/resume-ticket.ts';
import { returnDue } from '../../server/features/tickets/return-due.ts';
import { returnTicket } from '../../server/features/tickets/return-ticket.ts';
import { takeTicket } from '../../server/features/tickets/take-ticket.ts';
import { transferTicket } from '../../server/features/tickets/transfer-ticket.ts';
import { undoLast } from '../../server/features/tickets/undo-last.ts';
import type { Result } from '../../shared/refusal.ts';
import { localTime } from './local-time.ts';
import type { Outcome } from './model.ts';
import type { Order } from './order.ts';
import { withoutPaper } from './rows.ts';
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
      return taken.ok ? { ok: true, ...taken.value, ticket: withoutPaper(taken.value.ticket) } : taken;
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
    case 'return-due':
      await returnDue(database);
      return { ok: true, ticket: null, repeated: false };
    case 'take-over':
      return withoutTicket(await write((tx) => takeOverCounter(tx, order.staff, order.counter.id)));
    case 'break':
      return withoutTicket(await write((tx) => takeBreak(tx, order.staff, order.counter.id, null)));
    case 'back':
      return withoutTicket(await write((tx) => endBreakAt(tx, order.staff, order.counter.id)));
    case 'undo': {
      const undone = await write((tx) => undoLast(tx, order.staff, order.counter.id));
      return undone.ok ? { ok: true, ticket: withoutPaper(undone.value.ticket), repeated: false } : undone;
    }
    case 'resume':
      return withTicket(await write((tx) => resumeTicket(tx, order.staff, order.ticketId, order.counter.id)));
    case 'return':
      return withTicket(await write((tx) => returnTicket(tx, order.staff, order.ticketId, order.place)));
    case 'transfer': {
      const { target, place } = order;
      return withTicket(await write((tx) => transferTicket(tx, order.staff, order.ticketId, { ...target, place })));
    }
    case 'redirect':
      return withTicket(await write((tx) => redirectTicket(tx, order.staff, order.ticketId, order.service.id)));
    case 'priority':
      return withTicket(await write((tx) => setPriority(tx, order.staff, order.ticketId, order.priorityClass)));
    case 'note':
      return withTicket(await write((tx) => setNote(tx, order.staff, order.ticketId, 'bawa KTP')));
    case 'cancel-by-staff':
      return withTicket(await write((tx) => cancelByStaff(tx, order.staff, order.ticketId, 'pulang')));
    case 'hold-for-a-minute':
      return withTicket(await write((tx) => changeAtCounter(tx, order.staff, order.ticketId, 'hold', { minutes: 1 })));
    default: {
      const { do: command } = order;
      return withTicket(await write((tx) => changeAtCounter(tx, order.staff, order.ticketId, command)));
    }
  }
}

function withTicket(result: Result<TicketRow>): Outcome {
  return result.ok ? { ok: true, ticket: withoutPaper(result.value), repeated: false } : result;
}

function withoutTicket(result: Result<null>): Outcome {
  return result.ok ? { ok: true, ticket: null, repeated: false } : result;
}
