import type { DeviceOrders } from '../devices.ts';
import type { KioskSettings } from '../kiosk-settings.ts';
import type { PrintJobState, PrintProblem } from '../printing.ts';
import type { BranchView, PriorityClassRef } from './references.ts';
import type { ServiceView, TicketView } from './visitor.ts';

/** A service as a kiosk shows it. */
export interface KioskService extends ServiceView {
  /** Names of the groups in which it stands, from the outermost. */
  group: string[];
}

export interface KioskScreen extends Omit<KioskSettings, 'serviceIds' | 'logoId' | 'printerId'> {
  orders: DeviceOrders | null;
  logo: string | null;
}

export interface KioskView {
  branch: BranchView;
  services: KioskService[];
  /** Those that visitors may choose, the regular one first. */
  priorityClasses: PriorityClassRef[];
  screen: KioskScreen;
  /** What this kiosk is to print on a printer of its own; oldest first. */
  printJobs: { id: string; ticketId: string }[];
}

/** What a kiosk shows to whoever has just taken a number. */
export interface KioskTicket {
  ticket: TicketView;
  /** The absolute address of the ticket's page, and its QR code as in `TicketProps`. */
  address: string;
  qr: { size: number; path: string };
  /** Null: nothing is to be printed. */
  print: { jobId: string; state: PrintJobState; problem: PrintProblem | null } | null;
}
