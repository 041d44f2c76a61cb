import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import type { TicketRow } from '../../db/schema.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { journeySteps } from '../journeys/journey-steps.ts';
import { openService } from '../services/open-service.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { issueTicket } from './issue-ticket.ts';
import { ticketAtOwnCounter } from './reach-ticket.ts';
import { applyCommand } from './ticket-change-store.ts';
import { countIssued } from './ticket-store.ts';

/**
 * Completes this ticket and issues a linked one: for the service named, or for the next step of the journey. Whoever is
 * sent on is in the house already, so that quotas and last issues do not stop them.
 */
export async function redirectTicket(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  serviceId?: string,
): Promise<Result<TicketRow>> {
  const reached = await ticketAtOwnCounter(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket, actor } = reached.value;
  const next = await nextStep(tx, ticket);
  const target = serviceId ?? next?.serviceId;
  if (target === undefined) return refuse('no-next-step', { field: 'serviceId' });
  const service = await openService(tx.db, ticket.branch_id, target, tx.now);
  if (!service.ok) return service;

  const linkedId = newId(tx.now);
  const done = await applyCommand(tx, ticket, 'redirect', () => ({ ended_at: tx.now }), actor, { linkedId });
  if (!done) return refuse('wrong-state');
  // Midnight may have passed since this ticket was called.
  const day = serviceDay(service.value.time_zone, tx.now);
  await countIssued.first(tx.db, { serviceId: target, day });
  // Another service than the journey's next step is a detour: the journey goes on from where it was.
  const journey =
    ticket.journey_id === null || ticket.journey_step === null
      ? undefined
      : { id: ticket.journey_id, step: next?.serviceId === target ? next.step : ticket.journey_step };
  const linked = {
    id: linkedId,
    branchId: ticket.branch_id,
    day,
    channel: 'counter' as const,
    name: ticket.name,
    phone: ticket.phone,
    priorityClass: ticket.priority_class,
    follows: done,
    journey,
  };
  const issued = await issueTicket(tx, linked, service.value, actor);
  return issued.ok ? ok(issued.value) : issued;
}

async function nextStep(tx: Transaction, { journey_id, journey_step }: TicketRow) {
  if (journey_id === null || journey_step === null) return undefined;
  const journey = (await journeySteps(tx.db, [journey_id])).get(journey_id);
  const step = journey_step + 1;
  const service = journey?.services[step];
  return service && { serviceId: service.id, step };
}
