import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Channel, PriorityClass } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import type { TicketRow } from '../../db/schema.ts';
import { serviceDay, timeOfDay } from '../branches/branch-time.ts';
import { findService } from '../services/find-service.ts';
import { isWithinHours } from '../services/service-hours.ts';
import { parseName, parsePhone } from '../visitors/visitor-details.ts';
import { ticketLabel } from './ticket.ts';
import { appendEvent, claimRequest, countIssued, insertTicket, nextNumber, ticketOfRequest } from './ticket-store.ts';

export interface TicketRequest {
  branchId: string;
  serviceId: string;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  priorityClass?: PriorityClass | undefined;
  channel: Channel;
  /** The same key again means the same ticket: a double tap, or a retry on a bad line. */
  requestKey?: string | undefined;
  staffId?: string;
}

export interface Issued {
  ticket: TicketRow;
  repeated: boolean;
}

export async function takeTicket(tx: Transaction, request: TicketRequest): Promise<Result<Issued>> {
  const found = await findService(tx.db, request.branchId, request.serviceId);
  if (!found.ok) return found;
  const service = found.value;
  const name = parseName(request.name);
  if (!name.ok) return name;
  const phone = parsePhone(request.phone);
  if (!phone.ok) return phone;

  const id = newId(tx.now);
  if (request.requestKey) {
    const earlier = await claimOrFind(tx, request.branchId, request.requestKey, id);
    if (earlier) return ok({ ticket: earlier, repeated: true });
  }

  if (service.phone_required && !phone.value) return refuse('phone-required', { field: 'phone' });
  if (!service.active || !isWithinHours(service, timeOfDay(service.time_zone, tx.now))) {
    return refuse('service-closed', { field: 'serviceId' });
  }
  const day = serviceDay(service.time_zone, tx.now);
  const counted = await countIssued.first(tx.db, { serviceId: service.id, day });
  if (service.daily_quota !== null && (counted?.issued ?? 0) > service.daily_quota) {
    return refuse('quota-full', { field: 'serviceId' });
  }

  const ticket = await issue(tx, { ...request, id, day, name: name.value, phone: phone.value }, service);
  return ok({ ticket, repeated: false });
}

async function claimOrFind(tx: Transaction, branchId: string, key: string, ticketId: string) {
  const claimed = await claimRequest.first(tx.db, { branchId, key, ticketId, now: tx.now });
  return claimed ? undefined : await ticketOfRequest.first(tx.db, { branchId, key });
}

interface Accepted extends TicketRequest {
  id: string;
  day: string;
  name: string | null;
  phone: string | null;
}

async function issue(
  tx: Transaction,
  accepted: Accepted,
  service: { id: string; series_id: string; prefix: string; digits: number },
): Promise<TicketRow> {
  const { branchId, day } = accepted;
  const counted = await nextNumber.first(tx.db, { branchId, day, seriesId: service.series_id });
  if (!counted) throw new Error('The number series gave no number.');
  const ticket: TicketRow = {
    id: accepted.id,
    branch_id: branchId,
    service_id: service.id,
    series_id: service.series_id,
    service_day: day,
    number: counted.last_number,
    label: ticketLabel(service.prefix, counted.last_number, service.digits),
    state: 'waiting',
    priority_class: accepted.priorityClass ?? 'regular',
    channel: accepted.channel,
    name: accepted.name,
    phone: accepted.phone,
    counter_id: null,
    staff_id: null,
    calls: 0,
    issued_at: tx.now,
    called_at: null,
    last_called_at: null,
    served_at: null,
    ended_at: null,
  };
  await insertTicket.all(tx.db, { ...ticket });
  await appendEvent(tx, ticket, 'issue', null, { staffId: accepted.staffId ?? null, counterId: null });
  return ticket;
}
