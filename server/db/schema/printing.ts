import type { Locale } from '../../../shared/page.ts';
import type { Paper, PrintJobState, PrintProblem } from '../../../shared/printing.ts';
import type { Flag, Millis } from './columns.ts';

/** A printer that the server reaches over the network. */
export interface PrinterRow {
  id: string;
  branch_id: string;
  name: string;
  host: string;
  port: number;
  paper: Paper;
  /** Whether it answers when it is asked how it is; else nobody can tell whether something was printed. */
  reports_status: Flag;
  created_at: Millis;
  last_seen_at: Millis | null;
  checked_at: Millis | null;
  problem: PrintProblem | null;
}

/** One ticket to be printed by one printer, or by a kiosk with a printer of its own. */
export interface PrintJobRow {
  id: string;
  branch_id: string;
  ticket_id: string;
  printer_id: string | null;
  device_id: string | null;
  /** Of this server, for the QR code: `https://antrian.example.id`. */
  address: string;
  /** Of whoever took the ticket. */
  locale: Locale;
  /** Who asked for it again; null: the kiosk itself. */
  staff_id: string | null;
  state: PrintJobState;
  problem: PrintProblem | null;
  asked_at: Millis;
  claimed_at: Millis | null;
  ended_at: Millis | null;
}
