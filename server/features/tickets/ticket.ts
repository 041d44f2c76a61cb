import type { TicketState } from '../../../shared/ticket.ts';

/** What can happen to a ticket after it was issued. */
export type TicketCommand =
  | 'call'
  | 'recall'
  | 'serve'
  | 'complete'
  | 'no-show'
  | 'hold'
  | 'resume'
  | 'return'
  | 'transfer'
  | 'redirect'
  | 'cancel'
  | 'expire'
  | 'note'
  | 'priority'
  | 'take-over'
  | 'release';

export interface Transition {
  from: readonly TicketState[];
  /** Null: the state stays. */
  to: TicketState | null;
}

const open = ['waiting', 'called', 'serving', 'held'] as const;

export const transitions: Record<TicketCommand, Transition> = {
  // A no-show who turns up after all is simply called again.
  call: { from: ['waiting', 'no_show', 'held'], to: 'called' },
  recall: { from: ['called'], to: 'called' },
  serve: { from: ['called'], to: 'serving' },
  // Many clerks never press "serve"; completing then leaves the start of service unknown rather than invented.
  complete: { from: ['called', 'serving'], to: 'completed' },
  'no-show': { from: ['called'], to: 'no_show' },
  hold: { from: ['called', 'serving'], to: 'held' },
  resume: { from: ['held'], to: 'serving' },
  return: { from: ['called', 'serving', 'held', 'no_show'], to: 'waiting' },
  transfer: { from: open, to: 'waiting' },
  redirect: { from: ['called', 'serving'], to: 'completed' },
  cancel: { from: open, to: 'cancelled' },
  expire: { from: open, to: 'expired' },
  note: { from: [...open, 'no_show'], to: null },
  priority: { from: [...open, 'no_show'], to: null },
  'take-over': { from: ['called', 'serving'], to: null },
  release: { from: ['waiting'], to: null },
};

/** All that a command may change of a ticket besides its version; what undo puts back. Epoch milliseconds. */
export interface Course {
  state: TicketState;
  service_id: string;
  priority_class: string;
  counter_id: string | null;
  staff_id: string | null;
  calls: number;
  called_at: number | null;
  last_called_at: number | null;
  served_at: number | null;
  ended_at: number | null;
  line_at: number;
  for_counter_id: string | null;
  turn_called_at: number | null;
  held_at: number | null;
  held_millis: number;
  resume_at: number | null;
  note: string | null;
  result: string | null;
}

const courseColumns: Record<keyof Course, true> = {
  state: true,
  service_id: true,
  priority_class: true,
  counter_id: true,
  staff_id: true,
  calls: true,
  called_at: true,
  last_called_at: true,
  served_at: true,
  ended_at: true,
  line_at: true,
  for_counter_id: true,
  turn_called_at: true,
  held_at: true,
  held_millis: true,
  resume_at: true,
  note: true,
  result: true,
};

/** The course of a ticket, without what never changes. */
export function courseOf(ticket: Course): Course {
  const columns = Object.keys(courseColumns) as (keyof Course)[];
  return Object.fromEntries(columns.map((column) => [column, ticket[column]])) as unknown as Course;
}

export type Changes = Partial<Omit<Course, 'state'>>;

/** A ticket just issued, which nothing has happened to yet. */
export function untouched(now: number) {
  return {
    state: 'waiting' as const,
    counter_id: null,
    staff_id: null,
    calls: 0,
    issued_at: now,
    called_at: null,
    last_called_at: null,
    served_at: null,
    ended_at: null,
    version: 0,
    line_at: now,
    for_counter_id: null,
    turn_called_at: null,
    held_at: null,
    held_millis: 0,
    resume_at: null,
    note: null,
    result: null,
  };
}

interface Seat {
  counterId: string;
  staffId: string;
}

const noHold = { held_at: null, resume_at: null };

export function called(ticket: Course, { counterId, staffId }: Seat, now: number): Changes {
  return {
    counter_id: counterId,
    staff_id: staffId,
    for_counter_id: null,
    calls: ticket.calls + 1,
    called_at: ticket.called_at ?? now,
    turn_called_at: ticket.turn_called_at ?? now,
    last_called_at: now,
    served_at: null,
    ended_at: null,
    held_millis: 0,
    ...noHold,
  };
}

export function recalled(ticket: Course, now: number): Changes {
  return { calls: ticket.calls + 1, last_called_at: now };
}

/** Taken up again where it was left; one that was held before it was served begins now. */
export function resumed(ticket: Course, { counterId, staffId }: Seat, now: number): Changes {
  const paused = ticket.served_at === null ? 0 : now - (ticket.held_at ?? now);
  return {
    counter_id: counterId,
    staff_id: staffId,
    served_at: ticket.served_at ?? now,
    held_millis: ticket.held_millis + paused,
    ...noHold,
  };
}

/** Back to the line as one that was never at a counter, except that the wait ended at the first call for good. */
export function backInLine(lineAt: number): Changes {
  return {
    counter_id: null,
    staff_id: null,
    for_counter_id: null,
    calls: 0,
    turn_called_at: null,
    last_called_at: null,
    served_at: null,
    ended_at: null,
    held_millis: 0,
    line_at: lineAt,
    ...noHold,
  };
}

/** `A012`; longer numbers simply grow. */
export function ticketLabel(prefix: string, number: number, digits: number): string {
  return prefix + String(number).padStart(digits, '0');
}

type Spanned = Pick<Course, 'state' | 'called_at' | 'turn_called_at' | 'served_at' | 'ended_at' | 'held_millis'> & {
  issued_at: number;
};

/** Seconds of the three spans that reports use; null where the end is not known. */
export function spans(ticket: Spanned) {
  const between = (from: number | null, to: number | null, without = 0) =>
    from === null || to === null ? null : Math.max(0, to - from - without) / 1000;
  return {
    wait: between(ticket.issued_at, ticket.called_at),
    walk: between(ticket.turn_called_at, ticket.served_at),
    serviceTime: ticket.state === 'completed' ? between(ticket.served_at, ticket.ended_at, ticket.held_millis) : null,
  };
}
