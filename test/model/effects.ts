import { isDeepStrictEqual } from 'node:util';
import type { ServiceRow, TicketRow } from '../../server/db/schema.ts';
import type { ActingStaff } from '../../server/features/staff/acting-staff.ts';
import {
  forgotten,
  heldAt,
  isOpen,
  lastStep,
  type Model,
  nextInLine,
  type Outcome,
  seatOf,
  today,
  type UndoStep,
} from './model.ts';
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
      return handOver(sit(model, order), order);
    }
    case 'close': {
      const left = leave(model, [order.counter.id]);
      return left === model ? model : release(left, order.counter.id, order.staff.id);
    }
    case 'take-over':
      if (model.seats.get(order.counter.id)?.staffId === order.staff.id) return model;
      return handOver(sit(model, order), order);
    case 'break':
    case 'back': {
      const seat = model.seats.get(order.counter.id);
      const onBreak = order.do === 'break';
      if (!seat || seat.onBreak === onBreak) return model;
      return { ...model, seats: new Map(model.seats).set(order.counter.id, { ...seat, onBreak }) };
    }
    case 'undo':
      return undo(model, order, outcome);
    case 'call-next': {
      const next = nextInLine(model, order.counter).find(({ id }) => id === outcome.ticket?.id);
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
          return change(after, 'expire', { ...ticket, state: 'expired', ended_at: now, resume_at: null }, by).model;
        }, model);
    case 'close-forgotten': {
      const counters = forgotten(model);
      return counters.reduce((after, id) => release(after, id, null), leave(model, counters));
    }
    case 'return-due':
      return all(model)
        .filter(({ state, resume_at }) => state === 'held' && resume_at !== null && resume_at <= now)
        .reduce<Model>((after, ticket) => {
          const by = { staffId: null, counterId: ticket.counter_id, reason: 'hold over' };
          return change(after, 'return', backInLine(ticket, ticket.line_at), by).model;
        }, model);
    case 'cancel': {
      const ticket = model.tickets.get(order.ticketId);
      const by = { staffId: null, counterId: null, reason: 'visitor' };
      return ticket && answered(change(model, 'cancel', cancelled(ticket, now), by), outcome);
    }
    default:
      return withTicket(model, order, outcome);
  }
}

type AboutTicket = Extract<Order, { ticketId: string; staff: ActingStaff }>;

function withTicket(model: Model, order: AboutTicket, outcome: Outcome & { ok: true }): Model | undefined {
  const { now } = model;
  const ticket = model.tickets.get(order.ticketId);
  if (!ticket) return undefined;
  const atCounter = ticket.state === 'called' || ticket.state === 'serving';
  const counterId = atCounter ? ticket.counter_id : seatOf(model, order.staff.id);
  const by = { staffId: order.staff.id, counterId, reason: null };
  const done = (kind: string, changes: Partial<TicketRow>, reason: string | null = null) =>
    answered(change(model, kind, { ...ticket, ...changes }, { ...by, reason }), outcome);
  switch (order.do) {
    case 'recall':
      return done('recall', { calls: ticket.calls + 1, last_called_at: now });
    case 'serve':
      return done('serve', { state: 'serving', served_at: now });
    case 'complete':
      return done('complete', { state: 'completed', ended_at: now });
    case 'no-show':
      return done('no-show', { state: 'no_show', ended_at: now });
    case 'hold':
      return done('hold', { state: 'held', held_at: now, resume_at: null });
    case 'hold-for-a-minute':
      return done('hold', { state: 'held', held_at: now, resume_at: now + 60_000 });
    case 'return': {
      const waiting = all(model).filter(
        ({ state, service_day }) => state === 'waiting' && service_day === today(model),
      );
      const front = Math.min(...waiting.map(({ line_at }) => line_at));
      const place = {
        front: Number.isFinite(front) ? front - 1 : now - 1,
        original: ticket.line_at,
        end: now,
      };
      return done('return', backInLine(ticket, place[order.place]), order.place);
    }
    case 'transfer': {
      const lineAt = order.place === 'end' ? now : ticket.line_at;
      const to =
        'serviceId' in order.target
          ? { service_id: order.target.serviceId }
          : { for_counter_id: order.target.counterId };
      return done('transfer', { ...backInLine(ticket, lineAt), ...to });
    }
    case 'priority':
      return done('priority', { priority_class: order.priorityClass }, order.priorityClass);
    case 'note':
      return done('note', { note: 'bawa KTP' });
    case 'cancel-by-staff':
      return done('cancel', cancelled(ticket, now), 'pulang');
    case 'redirect':
      return redirect(model, ticket, order, outcome);
    case 'resume': {
      const paused = ticket.served_at === null ? 0 : now - (ticket.held_at ?? now);
      const resumed: TicketRow = {
        ...ticket,
        state: 'serving',
        counter_id: order.counter.id,
        staff_id: order.staff.id,
        served_at: ticket.served_at ?? now,
        held_millis: ticket.held_millis + paused,
        held_at: null,
        resume_at: null,
      };
      const here = { staffId: order.staff.id, counterId: order.counter.id, reason: null };
      return answered(change(model, 'resume', resumed, here), outcome);
    }
    case 'call':
      return answered(call(model, ticket, order), outcome);
  }
}

/** As if it had never been at a counter, but that the wait is over. */
function backInLine(ticket: TicketRow, lineAt: number): TicketRow {
  return {
    ...ticket,
    state: 'waiting',
    counter_id: null,
    staff_id: null,
    for_counter_id: null,
    calls: 0,
    turn_called_at: null,
    last_called_at: null,
    served_at: null,
    ended_at: null,
    held_at: null,
    held_millis: 0,
    resume_at: null,
    line_at: lineAt,
  };
}

function cancelled(ticket: TicketRow, now: number): TicketRow {
  return { ...ticket, state: 'cancelled', ended_at: now, resume_at: null };
}

function redirect(
  model: Model,
  ticket: TicketRow,
  { staff, service }: Order & { do: 'redirect' },
  outcome: Outcome & { ok: true },
): Model | undefined {
  const linked = outcome.ticket;
  if (!linked || model.tickets.has(linked.id)) return undefined;
  const by = { staffId: staff.id, counterId: ticket.counter_id, reason: null };
  const completed: TicketRow = { ...ticket, state: 'completed', ended_at: model.now };
  const done = change(model, 'redirect', completed, by, linked.id).model;
  const issued = newTicket(done, service, linked.id, {
    channel: 'counter',
    name: ticket.name,
    phone: ticket.phone,
    priority_class: ticket.priority_class,
    visit_id: ticket.visit_id,
    follows_id: ticket.id,
  });
  return answered(change(counted(done, service.id), 'issue', issued, by), outcome);
}

function undo(model: Model, { staff, counter }: Place, outcome: Outcome & { ok: true }): Model | undefined {
  const step = lastStep(model, counter.id);
  const now = step && model.tickets.get(step.before.id);
  if (!step || !now) return undefined;
  const by = { staffId: staff.id, counterId: counter.id };
  // The ticket is again what the step before made of it.
  const renewed = (other: UndoStep) =>
    other.before.id === now.id && other.version === step.before.version
      ? { ...other, version: now.version + 1 }
      : other;
  let after: Model = { ...model, steps: model.steps.filter((other) => other !== step).map(renewed) };
  const linked = step.linkedId === null ? undefined : model.tickets.get(step.linkedId);
  if (linked) {
    const ended: TicketRow = { ...linked, state: 'cancelled', ended_at: model.now };
    after = change(after, 'cancel', ended, { ...by, reason: 'undo' }, null, false).model;
  }
  const restored = { ...step.before };
  const atCounter = ({ state }: TicketRow) => state === 'called' || state === 'serving';
  if (atCounter(restored) && !atCounter(now)) restored.staff_id = model.seats.get(counter.id)?.staffId ?? null;
  const version = { version: now.version };
  return answered(
    change(after, 'undo', { ...restored, ...version }, { ...by, reason: step.kind }, null, false),
    outcome,
  );
}

function sit(model: Model, { staff, counter }: Place): Model {
  const seat = { staffId: staff.id, since: model.now, onBreak: false };
  return { ...model, seats: new Map(model.seats).set(counter.id, seat) };
}

/** The ticket at the counter goes over to whoever sits there now. */
function handOver(model: Model, { staff, counter }: Place): Model {
  const ticket = heldAt(model, counter.id);
  if (!ticket || ticket.staff_id === staff.id) return model;
  const by = { staffId: staff.id, counterId: counter.id, reason: null };
  return change(model, 'take-over', { ...ticket, staff_id: staff.id }, by, null, false).model;
}

/** Those who were sent to a counter that closes wait for anybody. */
function release(model: Model, counterId: string, staffId: string | null): Model {
  return all(model)
    .filter(({ state, for_counter_id }) => state === 'waiting' && for_counter_id === counterId)
    .reduce<Model>((after, ticket) => {
      const by = { staffId, counterId: null, reason: 'counter closed' };
      return change(after, 'release', { ...ticket, for_counter_id: null }, by).model;
    }, model);
}

function counted(model: Model, serviceId: string): Model {
  const key = `${serviceId} ${today(model)}`;
  return { ...model, issued: new Map(model.issued).set(key, (model.issued.get(key) ?? 0) + 1) };
}

/** With the next number of the service's series. */
function newTicket(
  model: Model,
  service: ServiceRow,
  id: string,
  given: Pick<TicketRow, 'channel' | 'name' | 'phone' | 'priority_class' | 'visit_id' | 'follows_id'>,
): TicketRow {
  const day = today(model);
  const series = all(model).filter((other) => other.series_id === service.series_id && other.service_day === day);
  const number = series.length + 1;
  return {
    id,
    branch_id: model.world.branch.id,
    service_id: service.id,
    series_id: service.series_id,
    service_day: day,
    number,
    label: `${service.prefix}${String(number).padStart(3, '0')}`,
    state: 'waiting',
    counter_id: null,
    staff_id: null,
    calls: 0,
    issued_at: model.now,
    called_at: null,
    last_called_at: null,
    served_at: null,
    ended_at: null,
    // One less: `change` counts this as a change.
    version: -1,
    line_at: model.now,
    for_counter_id: null,
    journey_id: null,
    journey_step: null,
    turn_called_at: null,
    held_at: null,
    held_millis: 0,
    resume_at: null,
    note: null,
    result: null,
    ...given,
  };
}

function take(model: Model, order: Order & { do: 'take' }, outcome: Outcome & { ok: true }): Model | undefined {
  const earlier = order.key === null ? undefined : model.keys.get(order.key);
  const { ticket } = outcome;
  if (earlier !== undefined) {
    return outcome.repeated && isDeepStrictEqual(ticket, model.tickets.get(earlier)) ? model : undefined;
  }
  const kept = visitors[order.visitor]?.kept;
  if (!ticket || outcome.repeated || typeof kept !== 'object' || model.tickets.has(ticket.id)) return undefined;
  const issued = newTicket(model, order.service, ticket.id, {
    channel: 'web',
    name: kept.name,
    phone: kept.phone,
    priority_class: 'regular',
    visit_id: ticket.id,
    follows_id: null,
  });
  const by = { staffId: null, counterId: null, reason: null };
  const after = answered(change(counted(model, order.service.id), 'issue', issued, by), outcome);
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
    turn_called_at: ticket.turn_called_at ?? model.now,
    for_counter_id: null,
    served_at: null,
    ended_at: null,
    held_at: null,
    held_millis: 0,
    resume_at: null,
  };
  return change(model, 'call', called, { staffId: staff.id, counterId: counter.id, reason: null });
}

type By = Pick<Model['events'][number], 'staffId' | 'counterId' | 'reason'>;

function change(
  model: Model,
  kind: string,
  changed: TicketRow,
  by: By,
  linkedId: string | null = null,
  undoable = true,
): { ticket: TicketRow; model: Model } {
  const before = model.tickets.get(changed.id);
  const ticket = { ...changed, version: changed.version + 1 };
  const event = { ticketId: ticket.id, kind, from: before?.state ?? null, to: ticket.state, at: model.now, ...by };
  const { staffId, counterId } = by;
  const step = before &&
    undoable &&
    staffId !== null &&
    counterId !== null && { counterId, at: model.now, kind, before, version: ticket.version, linkedId };
  return {
    ticket,
    model: {
      ...model,
      tickets: new Map(model.tickets).set(ticket.id, ticket),
      events: [...model.events, event],
      steps: step ? [...model.steps, step] : model.steps,
    },
  };
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
