import type { RefusalReason } from '../../shared/refusal.ts';
import { localTime } from './local-time.ts';
import { heldAt, type Model, nextInLine, today } from './model.ts';
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
      return (
        seatRefusal(model, order) ?? (nextInLine(model, order.counter.serviceIds).length === 0 ? 'none-waiting' : null)
      );
    case 'call': {
      const ticket = model.tickets.get(order.ticketId);
      const refused = seatRefusal(model, order);
      if (refused) return refused;
      if (!ticket) return 'not-found';
      if (ticket.service_day !== today(model)) return 'wrong-state';
      return ticket.state === 'waiting' || ticket.state === 'no_show' ? null : 'wrong-state';
    }
    case 'cancel': {
      const ticket = model.tickets.get(order.ticketId);
      if (!ticket) return 'not-found';
      return ticket.state === 'waiting' ? null : 'wrong-state';
    }
    case 'expire':
    case 'close-forgotten':
      return null;
    default: {
      const ticket = model.tickets.get(order.ticketId);
      if (!ticket) return 'not-found';
      if (order.staff.branchId !== model.world.branch.id) return 'forbidden';
      const stranger = ticket.counter_id !== null && model.seats.get(ticket.counter_id)?.staffId !== order.staff.id;
      if (stranger && order.staff.role === 'staff') return 'forbidden';
      if (ticket.state === 'called') return null;
      return ticket.state === 'serving' && order.do === 'complete' ? null : 'wrong-state';
    }
  }
}

function takeRefusal(model: Model, order: Order & { do: 'take' }): RefusalReason | null {
  const kept = visitors[order.visitor]?.kept ?? 'invalid-request';
  if (typeof kept === 'string') return kept;
  if (order.key !== null && model.keys.has(order.key)) return null;
  const { service } = order;
  if (service.phone_required && kept.phone === null) return 'phone-required';
  const { day, time } = localTime(model.world.branch.timeZone, model.now);
  if (service.opens_at !== null && time < service.opens_at) return 'service-closed';
  if (service.closes_at !== null && time >= service.closes_at) return 'service-closed';
  const issued = [...model.tickets.values()].filter(
    (ticket) => ticket.service_id === service.id && ticket.service_day === day,
  );
  return service.daily_quota !== null && issued.length >= service.daily_quota ? 'quota-full' : null;
}

function openRefusal(model: Model, { staff, counter }: Place): RefusalReason | null {
  if (staff.branchId !== model.world.branch.id) return 'forbidden';
  const seat = model.seats.get(counter.id);
  if (seat) return seat.staffId === staff.id ? null : 'counter-taken';
  if (staff.counterId !== null && staff.counterId !== counter.id) return 'forbidden';
  return [...model.seats.values()].some(({ staffId }) => staffId === staff.id) ? 'already-at-counter' : null;
}

function seatRefusal(model: Model, { staff, counter }: Place): RefusalReason | null {
  if (staff.branchId !== model.world.branch.id) return 'forbidden';
  const seat = model.seats.get(counter.id);
  if (!seat) return staff.counterId !== null && staff.counterId !== counter.id ? 'forbidden' : 'counter-closed';
  if (seat.staffId !== staff.id) return 'forbidden';
  return heldAt(model, counter.id) ? 'counter-busy' : null;
}
