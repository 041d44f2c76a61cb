import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { type Channel, regularClass } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { ticketLabel, untouched } from './ticket.ts';
import { type Actor, appendEvent } from './ticket-change-store.ts';
import { insertTicket, nextNumber } from './ticket-store.ts';

interface NewTicket {
  id: string;
  branchId: string;
  day: string;
  channel: Channel;
  name: string | null;
  phone: string | null;
  priorityClass?: string | undefined;
  /** The ticket of the same visit from which it goes on. */
  follows?: Pick<TicketRow, 'id' | 'visit_id'> | undefined;
  journey?: { id: string; step: number } | undefined;
}

interface Numbering {
  id: string;
  series_id: string;
  prefix: string;
  digits: number;
  first_number: number;
  last_number: number | null;
}

/** The next number of the service's series, with its ticket; all but the end of the series was looked at before. */
export async function issueTicket(
  tx: Transaction,
  ticket: NewTicket,
  service: Numbering,
  actor: Actor,
): Promise<Result<TicketRow>> {
  const { branchId, day } = ticket;
  const { series_id } = service;
  const counted = await nextNumber.first(tx.db, { branchId, day, seriesId: series_id, first: service.first_number });
  if (!counted) throw new Error('The number series gave no number.');
  if (service.last_number !== null && counted.last_number > service.last_number) return refuse('numbers-used-up');
  const row: TicketRow = {
    ...untouched(tx.now),
    id: ticket.id,
    branch_id: branchId,
    service_id: service.id,
    series_id,
    service_day: day,
    number: counted.last_number,
    label: ticketLabel(service.prefix, counted.last_number, service.digits),
    priority_class: ticket.priorityClass ?? regularClass,
    channel: ticket.channel,
    name: ticket.name,
    phone: ticket.phone,
    visit_id: ticket.follows?.visit_id ?? ticket.id,
    follows_id: ticket.follows?.id ?? null,
    journey_id: ticket.journey?.id ?? null,
    journey_step: ticket.journey?.step ?? null,
  };
  await insertTicket.all(tx.db, { ...row });
  await appendEvent(tx, row, 'issue', null, actor);
  return ok(row);
}
