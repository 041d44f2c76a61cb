import type { Why } from '../../../shared/calling-rule.ts';
import type { Transaction } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import type { TicketEventRow, TicketRow } from '../../db/schema.ts';
import { type Changes, type Course, courseOf, type TicketCommand, transitions } from './ticket.ts';
import { findTicket } from './ticket-store.ts';

export interface Actor {
  staffId: string | null;
  /** Where it happens: undo looks for it there. */
  counterId: string | null;
  reason?: string | undefined;
  why?: Why;
}

/** What a command puts down for undo besides the ticket as it was. */
export interface Remembered {
  /** The ticket that it issued. */
  linkedId?: string;
  /** The counter's turns before the call. */
  turn?: string;
}

export interface Before {
  ticket: Course;
  version: number;
  turn?: string;
}

/**
 * The one way a ticket changes: only from a state that the command starts from, together with its event. When another
 * command was faster, this one starts again from what that made of the ticket; undefined when that is no state for it,
 * or the ticket went to somebody else.
 */
export async function applyCommand(
  tx: Transaction,
  ticket: TicketRow,
  command: TicketCommand,
  changes: (ticket: TicketRow) => Changes,
  actor: Actor,
  remembered: Remembered = {},
): Promise<TicketRow | undefined> {
  const { from, to } = transitions[command];
  let seen: TicketRow | undefined = ticket;
  while (seen && seen.staff_id === ticket.staff_id && from.includes(seen.state)) {
    const changed = await changeIfAsSeen(tx, seen, { ...changes(seen), state: to ?? seen.state });
    if (changed) {
      const event = await appendEvent(tx, changed, command, seen.state, actor);
      if (actor.staffId !== null && actor.counterId !== null && isUndoable(command)) {
        await insertUndoStep.all(tx.db, {
          eventId: event,
          branchId: ticket.branch_id,
          counterId: actor.counterId,
          staffId: actor.staffId,
          ticketId: ticket.id,
          at: tx.now,
          kind: command,
          version: changed.version,
          before: JSON.stringify(beforeOf(seen, remembered)),
          linkedId: remembered.linkedId ?? null,
        });
      }
      return changed;
    }
    seen = await findTicket.first(tx.db, { id: ticket.id });
  }
  return undefined;
}

/** Who is at a counter is not taken back with a ticket. */
const isUndoable = (command: TicketCommand) => command !== 'take-over' && command !== 'release';

function beforeOf(ticket: TicketRow, { turn }: Remembered): Before {
  const course = courseOf(ticket);
  const before = { ticket: course, version: ticket.version };
  return turn === undefined ? before : { ...before, turn };
}

type Changed = Changes & Pick<TicketRow, 'state'>;

/** The ticket as it was read, and the version that it gets. */
interface Seen extends Record<string, unknown> {
  seenId: string;
  seenState: TicketRow['state'];
  seenVersion: number;
  nextVersion: number;
}

const updateOf = (columns: readonly (keyof Changed)[]) =>
  prepared((db, input: Changed & Seen) =>
    db
      .updateTable('tickets')
      .set({ ...picked(input, columns), version: input.nextVersion })
      .where('id', '=', input.seenId)
      .where('state', '=', input.seenState)
      .where('version', '=', input.seenVersion)
      .returningAll(),
  );

const picked = (from: Changed, columns: readonly (keyof Changed)[]) =>
  Object.fromEntries(columns.map((column) => [column, from[column]])) as Changed;

/** A statement for each set of columns that a command changes; there are about a dozen. */
const updates = new Map<string, ReturnType<typeof updateOf>>();

/** Nothing when anybody changed the ticket since it was read. */
export function changeIfAsSeen(
  tx: Transaction,
  seen: Pick<TicketRow, 'id' | 'state' | 'version'>,
  changes: Changed,
): Promise<TicketRow | undefined> {
  const columns = Object.keys(changes) as (keyof Changed)[];
  const key = columns.join();
  const update = updates.get(key) ?? updateOf(columns);
  updates.set(key, update);
  const { id: seenId, state: seenState, version: seenVersion } = seen;
  return update.first(tx.db, { ...changes, seenId, seenState, seenVersion, nextVersion: seenVersion + 1 });
}

const insertEvent = prepared(
  (
    db,
    event: {
      ticketId: string;
      branchId: string;
      day: string;
      at: number;
      kind: string;
      from: TicketRow['state'] | null;
      to: TicketRow['state'];
      counterId: string | null;
      staffId: string | null;
      reason: string | null;
      why: string | null;
      undoes: number | null;
    },
  ) =>
    db
      .insertInto('ticket_events')
      .values({
        ticket_id: event.ticketId,
        branch_id: event.branchId,
        service_day: event.day,
        at: event.at,
        kind: event.kind,
        from_state: event.from,
        to_state: event.to,
        counter_id: event.counterId,
        staff_id: event.staffId,
        reason: event.reason,
        why: event.why,
        undoes: event.undoes,
      })
      .returning('id'),
);

/** The id of the event. */
export async function appendEvent(
  tx: Transaction,
  ticket: TicketRow,
  kind: TicketCommand | 'issue' | 'undo' | 'print',
  from: TicketRow['state'] | null,
  actor: Actor,
  undoes: TicketEventRow['undoes'] = null,
): Promise<number> {
  const inserted = await insertEvent.first(tx.db, {
    ticketId: ticket.id,
    branchId: ticket.branch_id,
    day: ticket.service_day,
    at: tx.now,
    kind,
    from,
    to: ticket.state,
    counterId: actor.counterId,
    staffId: actor.staffId,
    reason: actor.reason ?? null,
    why: actor.why ? JSON.stringify(actor.why) : null,
    undoes,
  });
  if (!inserted) throw new Error('The event has no id.');
  tx.touch(kind === 'issue' ? `arrivals:${ticket.branch_id}` : `branch:${ticket.branch_id}`);
  return inserted.id;
}

const insertUndoStep = prepared(
  (
    db,
    step: {
      eventId: number;
      branchId: string;
      counterId: string;
      staffId: string;
      ticketId: string;
      at: number;
      kind: string;
      version: number;
      before: string;
      linkedId: string | null;
    },
  ) =>
    db.insertInto('undo_steps').values({
      event_id: step.eventId,
      branch_id: step.branchId,
      counter_id: step.counterId,
      staff_id: step.staffId,
      ticket_id: step.ticketId,
      at: step.at,
      kind: step.kind,
      version: step.version,
      before: step.before,
      linked_id: step.linkedId,
    }),
);
