import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { branchRules } from '../branches/branch-rules.ts';
import { findOpenCounter } from '../counters/find-counter.ts';
import { openService } from '../services/open-service.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketInReach } from './reach-ticket.ts';
import { backInLine } from './ticket.ts';
import { applyCommand } from './ticket-change-store.ts';

export interface TransferTarget {
  serviceId?: string | undefined;
  counterId?: string | undefined;
  /** As the branch has it, if not said. */
  place?: 'original' | 'end' | undefined;
}

/** The same ticket, with the same number, goes to another service's line, or to that of one counter alone. */
export async function transferTicket(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  { serviceId, counterId, place }: TransferTarget,
): Promise<Result<TicketRow>> {
  if (serviceId === undefined && counterId === undefined) return refuse('invalid-request', { field: 'serviceId' });
  const reached = await ticketInReach(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket, actor } = reached.value;
  const { branch_id } = ticket;
  if (serviceId !== undefined) {
    const service = await openService(tx.db, branch_id, serviceId, tx.now);
    if (!service.ok) return service;
  }
  if (counterId !== undefined) {
    const counter = await findOpenCounter(tx.db, branch_id, counterId);
    if (!counter.ok) return counter;
  }
  const target = { service_id: serviceId ?? ticket.service_id, for_counter_id: counterId ?? null };
  const unmoved = ticket.service_id === target.service_id && ticket.for_counter_id === target.for_counter_id;
  if (unmoved && ticket.state === 'waiting') return refuse('same-line');

  const { transferPlace } = await branchRules(tx.db, branch_id);
  const atEnd = (place ?? transferPlace) === 'end';
  const change = (seen: TicketRow) => ({ ...backInLine(atEnd ? tx.now : seen.line_at), ...target });
  const changed = await applyCommand(tx, ticket, 'transfer', change, actor);
  return changed ? ok(changed) : refuse('wrong-state');
}
