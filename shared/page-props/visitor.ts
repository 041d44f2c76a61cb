import type { BranchView, JourneyView, PriorityClassRef, ServiceView, TicketView } from '../snapshots.ts';
import type { FormError } from './form.ts';

// `/`, `/t/:ticketId`, `/status`

export interface HomeProps {
  /** Live: GET /api/v1/branches/{id}/services/live */
  snapshot: ServiceView[];
  branch: BranchView;
  /** All branches; more than one only where the operator has several. */
  branches: BranchView[];
  /** Idempotency: the hidden field `requestKey` of each form, the same for each submission of this rendering. */
  requestKey: string;
  /** Those that visitors may choose, the regular one first. One alone is no choice. */
  priorityClasses: PriorityClassRef[];
  journeys: JourneyView[];
  /** POST / : serviceId or journeyId, name, phone, priorityClass, requestKey, _csrf */
  values: { serviceId: string; name: string; phone: string; priorityClass: string } | null;
  error: FormError | null;
}

export interface TicketProps {
  /** Live: GET /api/v1/tickets/{id}/live . Cancel: POST /t/{id}/cancel with _csrf. */
  snapshot: TicketView;
  /** The absolute address of this page. */
  address: string;
  /** QR code of `address`: an SVG path of unit squares in a `size` x `size` box, quiet zone included. */
  qr: { size: number; path: string };
  error: FormError | null;
}

export interface StatusProps {
  /** GET /status?hp=... */
  phone: string | null;
  /** null before a search. */
  tickets: TicketView[] | null;
  error: FormError | null;
}
