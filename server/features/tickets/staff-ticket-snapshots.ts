import type { StaffTicket } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { toInstant, toInstantOrNull } from '../branches/branch-time.ts';
import { type JourneyCourse, journeySteps } from '../journeys/journey-steps.ts';

/** Tickets as staff see them, with names; to be narrowed down by whoever asks. */
export function staffTicketQuery(db: Queries) {
  return db
    .selectFrom('tickets')
    .innerJoin('services', 'services.id', 'tickets.service_id')
    .innerJoin('priority_classes', (join) =>
      join
        .onRef('priority_classes.branch_id', '=', 'tickets.branch_id')
        .onRef('priority_classes.code', '=', 'tickets.priority_class'),
    )
    .leftJoin('counters', 'counters.id', 'tickets.counter_id')
    .leftJoin('counters as sent_to', 'sent_to.id', 'tickets.for_counter_id')
    .select(['tickets.id', 'tickets.label', 'tickets.state', 'tickets.name', 'tickets.phone', 'tickets.calls'])
    .select(['tickets.priority_class', 'tickets.issued_at', 'tickets.called_at', 'tickets.last_called_at'])
    .select(['tickets.served_at', 'tickets.held_at', 'tickets.resume_at', 'tickets.note'])
    .select(['tickets.journey_id', 'tickets.journey_step', 'tickets.print_state', 'tickets.print_problem'])
    .select(['priority_classes.name_id as priority_id', 'priority_classes.name_en as priority_en'])
    .select(['services.id as service_id', 'services.name as service_name', 'services.prefix'])
    .select(['counters.id as counter_id', 'counters.name as counter_name'])
    .select(['sent_to.id as sent_to_id', 'sent_to.name as sent_to_name']);
}

type StaffTicketRow = Awaited<ReturnType<ReturnType<typeof staffTicketQuery>['execute']>>[number];

export async function staffTickets(
  db: Queries,
  rows: readonly StaffTicketRow[],
  timeZone: string,
): Promise<StaffTicket[]> {
  const journeys = await journeySteps(db, [...new Set(rows.flatMap(({ journey_id }) => journey_id ?? []))]);
  return rows.map((row) => staffTicket(row, journeys.get(row.journey_id ?? ''), timeZone));
}

function staffTicket(row: StaffTicketRow, course: JourneyCourse | undefined, timeZone: string): StaffTicket {
  return {
    id: row.id,
    number: row.label,
    state: row.state,
    service: { id: row.service_id, name: row.service_name, prefix: row.prefix },
    name: row.name,
    phone: row.phone,
    priorityClass: row.priority_class,
    priorityName: { id: row.priority_id, en: row.priority_en },
    calls: row.calls,
    issuedAt: toInstant(row.issued_at, timeZone),
    calledAt: toInstantOrNull(row.called_at, timeZone),
    lastCalledAt: toInstantOrNull(row.last_called_at, timeZone),
    servedAt: toInstantOrNull(row.served_at, timeZone),
    counter: refOrNull(row.counter_id, row.counter_name),
    sentTo: refOrNull(row.sent_to_id, row.sent_to_name),
    heldAt: toInstantOrNull(row.held_at, timeZone),
    resumeAt: toInstantOrNull(row.resume_at, timeZone),
    note: row.note,
    print: row.print_state === null ? null : { state: row.print_state, problem: row.print_problem },
    journey: journeyOf(row.journey_step, course),
  };
}

const refOrNull = (id: string | null, name: string | null) => (id === null ? null : { id, name: name ?? '' });

function journeyOf(step: number | null, course: JourneyCourse | undefined): StaffTicket['journey'] {
  if (step === null || !course) return null;
  // A journey may have become shorter since this ticket was issued.
  const steps = Math.max(course.services.length, step + 1);
  return { name: course.name, step, steps, next: course.services[step + 1] ?? null };
}
