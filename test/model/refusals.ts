import type { ServiceRow, TicketRow } from '../../server/db/schema.ts';
import type { ActingStaff } from '../../server/features/staff/acting-staff.ts';
import type { RefusalReason } from '../../shared/refusal.ts';
import type { TicketState } from '../../shared/ticket.ts';
import { localTime } from './local-time.ts';
import { heldAt, lastStep, type Model, nextInLine, seatOf, today } from './model.ts';
import type { Order, Place } from './order.ts';
import { visitors } from './visitors.ts';

/** Why the order must be refused; null when it must be accepted. */
export function refusal(model: Model, order: Order): RefusalReason | null {
  switch (order.do) {
    case 'take':
      return takeRefusal(model, order);
    case 'open':
      return openRefusal(model, order);
    case 'close': {
      const seat = model.seats.get(order.counter.id);
      if (order.staff.branchId !== model.world.branch.id) return 'forbidden';
      if (!seat) return null;
      if (seat.staffId !== order.staff.id && order.staff.role === 'staff') return 'forbidden';
      return heldAt(model, order.counter.id) ? 'counter-busy' : null;
    }
    case 'call-next':
      return readyRefusal(model, order) ?? (nextInLine(model, order.counter).length === 0 ? 'none-waiting' : null);
    case 'call': {
      const ticket = model.tickets.get(order.ticketId);
      const refused = readyRefusal(model, order);
      if (refused) return refused;
      if (!ticket) return 'not-found';
      if (ticket.service_day !== today(model)) return 'wrong-state';
      return ['waiting', 'no_show', 'held'].includes(ticket.state) ? null : 'wrong-state';
    }
    case 'resume': {
      const refused = readyRefusal(model, order) ?? reachRefusal(model, order);
      return refused ?? (model.tickets.get(order.ticketId)?.state === 'held' ? null : 'wrong-state');
    }
    case 'take-over': {
      const { staff, counter } = order;
      if (staff.branchId !== model.world.branch.id || !mayStaff(staff, counter.id)) return 'forbidden';
      const own = seatOf(model, staff.id);
      return own === null || own === counter.id ? null : 'already-at-counter';
    }
    case 'break':
      return seatRefusal(model, order) ?? (heldAt(model, order.counter.id) ? 'counter-busy' : null);
    case 'back':
      return seatRefusal(model, order);
    case 'undo':
      return undoRefusal(model, order);
    case 'return':
      return reachRefusal(model, order) ?? from(model, order, ['called', 'serving', 'held', 'no_show']);
    case 'transfer':
      return transferRefusal(model, order);
    case 'priority': {
      const refused = reachRefusal(model, order);
      if (refused) return refused;
      if (order.priorityClass === 'unheard-of') return 'invalid-request';
      return from(model, order, [...openStates, 'no_show']);
    }
    case 'note':
      return reachRefusal(model, order) ?? from(model, order, [...openStates, 'no_show']);
    case 'cancel-by-staff':
      return reachRefusal(model, order) ?? from(model, order, openStates);
    case 'cancel': {
      const ticket = model.tickets.get(order.ticketId);
      if (!ticket) return 'not-found';
      return ticket.state === 'waiting' || ticket.state === 'held' ? null : 'wrong-state';
    }
    case 'expire':
    case 'close-forgotten':
    case 'return-due':
      return null;
    default: {
      const ticket = model.tickets.get(order.ticketId);
      if (!ticket) return 'not-found';
      if (order.staff.branchId !== model.world.branch.id) return 'forbidden';
      const stranger = ticket.counter_id !== null && model.seats.get(ticket.counter_id)?.staffId !== order.staff.id;
      if (stranger && order.staff.role === 'staff') return 'forbidden';
      if (order.do === 'redirect' && !isOpen(model, order.service)) return 'service-closed';
      if (ticket.state === 'called') return calledRefusal(model, order.do, ticket);
      const also = ['complete', 'redirect', 'hold', 'hold-for-a-minute'];
      return ticket.state === 'serving' && also.includes(order.do) ? null : 'wrong-state';
    }
  }
}

function takeRefusal(model: Model, order: Order & { do: 'take' }): RefusalReason | null {
  const kept = visitors[order.visitor]?.kept ?? 'invalid-request';
  if (typeof kept === 'string') return kept;
  if (order.key !== null && model.keys.has(order.key)) return null;
  const { service } = order;
  if (service.phone_required && kept.phone === null) return 'phone-required';
  const { day } = localTime(model.world.branch.timeZone, model.now);
  if (!isOpen(model, service)) return 'service-closed';
  const issued = model.issued.get(`${service.id} ${day}`) ?? 0;
  return service.daily_quota !== null && issued >= service.daily_quota ? 'quota-full' : null;
}

function openRefusal(model: Model, { staff, counter }: Place): RefusalReason | null {
  if (staff.branchId !== model.world.branch.id) return 'forbidden';
  const seat = model.seats.get(counter.id);
  if (seat) return seat.staffId === staff.id ? null : 'counter-taken';
  if (!mayStaff(staff, counter.id)) return 'forbidden';
  return [...model.seats.values()].some(({ staffId }) => staffId === staff.id) ? 'already-at-counter' : null;
}

const mayStaff = ({ counterIds }: ActingStaff, id: string) => counterIds.length === 0 || counterIds.includes(id);

function seatRefusal(model: Model, { staff, counter }: Place): RefusalReason | null {
  if (staff.branchId !== model.world.branch.id) return 'forbidden';
  const seat = model.seats.get(counter.id);
  if (!seat) return mayStaff(staff, counter.id) ? 'counter-closed' : 'forbidden';
  return seat.staffId === staff.id ? null : 'forbidden';
}

/** Nobody is at the counter yet, and whoever works there is there. */
function readyRefusal(model: Model, place: Place): RefusalReason | null {
  const refused = seatRefusal(model, place);
  if (refused) return refused;
  if (model.seats.get(place.counter.id)?.onBreak) return 'on-break';
  return heldAt(model, place.counter.id) ? 'counter-busy' : null;
}

/** Whether this person may do something about the ticket. */
function reachRefusal(
  model: Model,
  { staff, ticketId }: { staff: ActingStaff; ticketId: string },
): RefusalReason | null {
  const ticket = model.tickets.get(ticketId);
  if (!ticket) return 'not-found';
  if (staff.branchId !== model.world.branch.id) return 'forbidden';
  const own = seatOf(model, staff.id);
  if (staff.role === 'staff') {
    if ((ticket.state === 'called' || ticket.state === 'serving') && ticket.counter_id !== own) return 'forbidden';
    if (own === null) return 'counter-closed';
  }
  return ticket.service_day === today(model) ? null : 'wrong-state';
}

const openStates: readonly TicketState[] = ['waiting', 'called', 'serving', 'held'];

function from(model: Model, { ticketId }: { ticketId: string }, states: readonly TicketState[]): RefusalReason | null {
  const state = model.tickets.get(ticketId)?.state;
  return state && states.includes(state) ? null : 'wrong-state';
}

function transferRefusal(model: Model, order: Order & { do: 'transfer' }): RefusalReason | null {
  const refused = reachRefusal(model, order);
  if (refused) return refused;
  const ticket = model.tickets.get(order.ticketId);
  const { target } = order;
  const service = 'serviceId' in target && model.world.services.find(({ id }) => id === target.serviceId);
  if (service && !isOpen(model, service)) return 'service-closed';
  if ('counterId' in target && !model.seats.has(target.counterId)) return 'counter-closed';
  const there = 'serviceId' in target ? [target.serviceId, null] : [ticket?.service_id, target.counterId];
  const same = ticket?.service_id === there[0] && ticket?.for_counter_id === there[1];
  return same && ticket?.state === 'waiting' ? 'same-line' : from(model, order, openStates);
}

function calledRefusal(model: Model, command: Order['do'], { calls, last_called_at }: TicketRow): RefusalReason | null {
  const { minimumCalls, noShowDelay, recallLimit } = model.world;
  if (command === 'recall') return recallLimit !== null && calls > recallLimit ? 'recall-limit' : null;
  if (command !== 'no-show') return null;
  if (calls < minimumCalls) return 'call-again-first';
  return model.now < (last_called_at ?? 0) + noShowDelay * 1000 ? 'no-show-too-early' : null;
}

function undoRefusal(model: Model, { staff, counter }: Place): RefusalReason | null {
  if (staff.branchId !== model.world.branch.id) return 'forbidden';
  const seat = model.seats.get(counter.id);
  if (staff.role === 'staff') {
    if (!seat) return mayStaff(staff, counter.id) ? 'counter-closed' : 'forbidden';
    if (seat.staffId !== staff.id) return 'forbidden';
  }
  const step = lastStep(model, counter.id);
  if (!step) return 'nothing-to-undo';
  const ticket = model.tickets.get(step.before.id);
  if (ticket?.version !== step.version) return 'undo-too-late';
  const atCounter = ({ state }: TicketRow) => state === 'called' || state === 'serving';
  if (atCounter(step.before) && !atCounter(ticket)) {
    if (step.before.counter_id !== counter.id || !seat) return 'undo-too-late';
    if (heldAt(model, counter.id)) return 'counter-busy';
  }
  const linked = step.linkedId === null ? undefined : model.tickets.get(step.linkedId);
  return linked && (linked.version !== 0 || linked.state !== 'waiting') ? 'undo-too-late' : null;
}

function isOpen(model: Model, { hours }: ServiceRow): boolean {
  const { time } = localTime(model.world.branch.timeZone, model.now);
  const [span] = (JSON.parse(hours ?? 'null') as [string, string][][] | null)?.[0] ?? [];
  return !span || (time >= span[0] && time < span[1]);
}
