import { isDeepStrictEqual } from 'node:util';
import type { TicketRow } from '../../server/db/schema.ts';
import { forgotten, isOpen, type Model, nextInLine, type Outcome, today } from './model.ts';
import type { Order, Place } from './order.ts';
import { visitors } from './visitors.ts';

/** The model after an order that was carried out; undefined when the answer is not what it should have been. */
export function accept(model: Model, order: Order, outcome: Outcome & { ok: true }): Model | undefined {
  const { now } = model;
  switch (order.do) {
    case 'take':
      return take(model, order, outcome);
    case 'open': {
      if (model.seats.has(order.counter.id)) return model;
      return { ...model, seats: new Map(model.seats).set(order.counter.id, { staffId: order.staff.id, since: now }) };
    }
    case 'close':
      return leave(model, [order.counter.id]);
    case 'call-next': {
      const next = nextInLine(model, order.counter.serviceIds).find(({ id }) => id === outcome.ticket?.id);
      return next && answered(call(model, next, order), outcome);
    }
    case 'call': {
      const ticket = model.tickets.get(order.ticketId);
      return ticket && answered(call(model, ticket, order), outcome);
    }
    case 'expire':
      return all(model)
        .filter((ticket) => isOpen(ticket) && ticket.service_day < today(model))
        .reduce<Model>((after, ticket) => {
          const by = { staffId: null, counterId: ticket.counter_id, reason: 'end of day' };
          return change(after, 'expire', { ...ticket, state: 'expired', ended_at: now }, by).model;
        }, model);
    case 'close-forgotten':
      return leave(model, forgotten(model));
    case 'cancel': {
      const ticket = model.tickets.get(order.ticketId);
      const by = { staffId: null, counterId: null, reason: 'visitor' };
      return ticket && answered(change(model, 'cancel', { ...ticket, state: 'cancelled', ended_at: now }, by), outcome);
    }
    default: {
      const ticket = model.tickets.get(order.ticketId);
      if (!ticket) return undefined;
      const changed = {
        recall: { calls: ticket.calls + 1, last_called_at: now },
        serve: { state: 'serving' as const, served_at: now },
        complete: { state: 'completed' as const, ended_at: now },
        'no-show': { state: 'no_show' as const, ended_at: now },
      }[order.do];
      const by = { staffId: order.staff.id, counterId: ticket.counter_id, reason: null };
      return answered(change(model, order.do, { ...ticket, ...changed }, by), outcome);
    }
  }
}

function take(model: Model, order: Order & { do: 'take' }, outcome: Outcome & { ok: true }): Model | undefined {
  const earlier = order.key === null ? undefined : model.keys.get(order.key);
  const { ticket } = outcome;
  if (earlier !== undefined) {
    return outcome.repeated && isDeepStrictEqual(ticket, model.tickets.get(earlier)) ? model : undefined;
  }
  const kept = visitors[order.visitor]?.kept;
  if (!ticket || outcome.repeated || typeof kept !== 'object' || model.tickets.has(ticket.id)) return undefined;
  const { service } = order;
  const day = today(model);
  const series = all(model).filter((other) => other.series_id === service.series_id && other.service_day === day);
  const number = series.length + 1;
  const issued: TicketRow = {
    id: ticket.id,
    branch_id: model.world.branch.id,
    service_id: service.id,
    series_id: service.series_id,
    service_day: day,
    number,
    label: `${service.prefix}${String(number).padStart(3, '0')}`,
    state: 'waiting',
    priority_class: 'regular',
    channel: 'web',
    name: kept.name,
    phone: kept.phone,
    counter_id: null,
    staff_id: null,
    calls: 0,
    issued_at: model.now,
    called_at: null,
    last_called_at: null,
    served_at: null,
    ended_at: null,
  };
  const by = { staffId: null, counterId: null, reason: null };
  const after = answered(change(model, 'issue', issued, by), outcome);
  if (!after || order.key === null) return after;
  return { ...after, keys: new Map(after.keys).set(order.key, issued.id) };
}

function call(model: Model, ticket: TicketRow, { staff, counter }: Place) {
  const called: TicketRow = {
    ...ticket,
    state: 'called',
    counter_id: counter.id,
    staff_id: staff.id,
    calls: ticket.calls + 1,
    called_at: ticket.called_at ?? model.now,
    last_called_at: model.now,
    ended_at: null,
  };
  return change(model, 'call', called, { staffId: staff.id, counterId: counter.id, reason: null });
}

type By = Pick<Model['events'][number], 'staffId' | 'counterId' | 'reason'>;

function change(model: Model, kind: string, ticket: TicketRow, by: By) {
  const from = model.tickets.get(ticket.id)?.state ?? null;
  const event = { ticketId: ticket.id, kind, from, to: ticket.state, at: model.now, ...by };
  const tickets = new Map(model.tickets).set(ticket.id, ticket);
  return { ticket, model: { ...model, tickets, events: [...model.events, event] } };
}

/** The whole ticket must have been answered, as it is after the command. */
function answered(changed: { ticket: TicketRow; model: Model }, outcome: Outcome & { ok: true }): Model | undefined {
  return isDeepStrictEqual(outcome.ticket, changed.ticket) ? changed.model : undefined;
}

const all = (model: Model) => [...model.tickets.values()];

function leave(model: Model, counterIds: string[]): Model {
  const stay = [...model.seats].filter(([counterId]) => !counterIds.includes(counterId));
  return stay.length === model.seats.size ? model : { ...model, seats: new Map(stay) };
}
