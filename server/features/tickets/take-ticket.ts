import { ok, type Refusal, type Result, refuse } from '../../../shared/refusal.ts';
import { type Channel, regularClass } from '../../../shared/ticket.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import type { TicketRow } from '../../db/schema.ts';
import { serviceDay, timeOfDay } from '../branches/branch-time.ts';
import { issuing } from '../branches/opening-hours.ts';
import { firstStep } from '../journeys/first-step.ts';
import { findActiveClass } from '../priority-classes/find-class.ts';
import { findService, type ServiceOfBranch } from '../services/find-service.ts';
import { hoursToday } from '../services/service-hours.ts';
import { parseName, parsePhone } from '../visitors/visitor-details.ts';
import { issueTicket } from './issue-ticket.ts';
import { claimRequest, countIssued, countIssuedByChannel, openOfPhone, ticketOfRequest } from './ticket-store.ts';

export interface TicketRequest {
  branchId: string;
  /** Either this or a journey, whose first step it then is. */
  serviceId?: string | undefined;
  journeyId?: string | undefined;
  name?: string | null | undefined;
  phone?: string | null | undefined;
  priorityClass?: string | undefined;
  channel: Channel;
  /** The same key again means the same ticket: a double tap, or a retry on a bad line. */
  requestKey?: string | undefined;
  staffId?: string | undefined;
}

export interface Issued {
  ticket: TicketRow;
  repeated: boolean;
}

export async function takeTicket(tx: Transaction, request: TicketRequest): Promise<Result<Issued>> {
  const { branchId, journeyId, channel } = request;
  const serviceId = journeyId === undefined ? ok(request.serviceId ?? '') : await firstStep(tx.db, branchId, journeyId);
  if (!serviceId.ok) return serviceId;
  const found = await findService(tx.db, branchId, serviceId.value, tx.now);
  if (!found.ok) return found;
  const service = found.value;
  const name = parseName(request.name);
  if (!name.ok) return name;
  const phone = parsePhone(request.phone);
  if (!phone.ok) return phone;
  const priorityClass = request.priorityClass ?? regularClass;
  if (!(await mayChoose(tx, request, priorityClass))) return refuse('invalid-request', { field: 'priorityClass' });

  const id = newId(tx.now);
  if (request.requestKey) {
    const earlier = await claimOrFind(tx, branchId, request.requestKey, id);
    if (earlier) return ok({ ticket: earlier, repeated: true });
  }

  if (service.phone_required && !phone.value) return refuse('phone-required', { field: 'phone' });
  const day = serviceDay(service.time_zone, tx.now);
  if (!(await givesNumbers(tx, service, day))) return refuse('service-closed', { field: 'serviceId' });
  const full = await countIn(tx, service, day, { channel, phone: phone.value });
  if (full) return full;

  const accepted = { id, branchId, day, channel, name: name.value, phone: phone.value, priorityClass };
  const journey = journeyId === undefined ? undefined : { id: journeyId, step: 0 };
  const actor = { staffId: request.staffId ?? null, counterId: null };
  const issued = await issueTicket(tx, { ...accepted, journey }, service, actor);
  return issued.ok ? ok({ ticket: issued.value, repeated: false }) : issued;
}

/** Nobody has to ask for the regular class. */
async function mayChoose(tx: Transaction, { branchId, staffId }: TicketRequest, code: string): Promise<boolean> {
  if (code === regularClass) return true;
  const found = await findActiveClass(tx.db, branchId, code);
  return found !== undefined && (staffId !== undefined || found.visitor_may_choose === 1);
}

async function claimOrFind(tx: Transaction, branchId: string, key: string, ticketId: string) {
  const claimed = await claimRequest.first(tx.db, { branchId, key, ticketId, now: tx.now });
  return claimed ? undefined : await ticketOfRequest.first(tx.db, { branchId, key });
}

async function givesNumbers(tx: Transaction, service: ServiceOfBranch, day: string): Promise<boolean> {
  if (!service.active) return false;
  const hours = await hoursToday(tx.db, service, day);
  return issuing(hours, timeOfDay(service.time_zone, tx.now), service.last_issue_minutes).open;
}

/** Counts the ticket, and says what is against it. Whoever counts at the same moment waits for this one's end. */
async function countIn(
  tx: Transaction,
  service: ServiceOfBranch,
  day: string,
  { channel, phone }: { channel: Channel; phone: string | null },
): Promise<Refusal | null> {
  const key = { serviceId: service.id, day };
  const counted = await countIssued.first(tx.db, key);
  const full = refuse('quota-full', { field: 'serviceId' });
  if (service.daily_quota !== null && (counted?.issued ?? 0) > service.daily_quota) return full;
  if (service.channel_quotas !== null) {
    const quotas = JSON.parse(service.channel_quotas) as Partial<Record<Channel, number>>;
    const ofChannel = await countIssuedByChannel.first(tx.db, { ...key, channel });
    if ((ofChannel?.issued ?? 0) > (quotas[channel] ?? Number.POSITIVE_INFINITY)) return full;
  }
  if (service.one_per_phone && phone !== null) {
    const open = await openOfPhone.first(tx.db, { branchId: service.branch_id, phone, ...key });
    if (open) return refuse('already-in-line', { field: 'phone' });
  }
  return null;
}
