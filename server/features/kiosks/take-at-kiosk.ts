import type { PrintingWay } from '../../../shared/kiosk-settings.ts';
import type { Locale } from '../../../shared/page.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { askToPrint } from '../printing/ask-to-print.ts';
import { type Issued, type TicketRequest, takeTicket } from '../tickets/take-ticket.ts';
import { findKiosk, showsService } from './kiosk-snapshots.ts';

export interface KioskRequest extends Pick<TicketRequest, 'priorityClass' | 'phone' | 'requestKey'> {
  kioskId: string;
  serviceId: string;
  /** Of the visitor, for what is on paper; by default the kiosk's. */
  locale?: Locale | undefined;
  /** Of this server as the visitor sees it, for the QR code on paper. */
  origin: string;
}

/** The same key again gives the same ticket, and no second paper. A ticket that nothing can print is still a ticket. */
export async function takeAtKiosk(
  tx: Transaction,
  { kioskId, origin, locale, ...request }: KioskRequest,
): Promise<Result<Issued>> {
  const kiosk = await findKiosk(tx.db, kioskId);
  if (!kiosk) return refuse('forbidden');
  const { branchId, settings } = kiosk;
  if (!showsService(settings, request.serviceId)) return refuse('not-found', { field: 'serviceId' });
  const issued = await takeTicket(tx, { ...request, branchId, channel: 'kiosk' });
  if (!issued.ok || issued.value.repeated) return issued;

  const target = printTarget(settings.printing, settings.printerId, kioskId);
  const paper = { ticketId: issued.value.ticket.id, address: origin, locale: locale ?? settings.locale };
  if (target) await askToPrint(tx, { ...target, ...paper, branchId });
  return ok(issued.value);
}

function printTarget(way: PrintingWay, printerId: string | null, deviceId: string) {
  if (way === 'none') return null;
  if (way !== 'network') return { deviceId };
  return printerId === null ? null : { printerId };
}
