import type { BranchTable, SpecialDayRow } from './schema/branches.ts';
import type { BreakRow, CounterServiceRow, CounterSessionRow, CounterTable } from './schema/counters.ts';
import type { DeviceRow, PairingRow } from './schema/devices.ts';
import type { JourneyRow, JourneyStepRow } from './schema/journeys.ts';
import type { MediaChunkRow, MediaRow, VoiceClipRow } from './schema/media.ts';
import type { PrinterRow, PrintJobRow } from './schema/printing.ts';
import type { PriorityClassRow, SeriesRow, ServiceTable } from './schema/services.ts';
import type {
  SessionRow,
  SignInFailureRow,
  StaffCounterRow,
  StaffRow,
  StaffServiceRow,
  WrongGuessesRow,
} from './schema/staff.ts';
import type {
  IssuedByChannelRow,
  IssuedRow,
  NumberRow,
  TicketEventTable,
  TicketRequestRow,
  TicketTable,
  UndoStepRow,
} from './schema/tickets.ts';

export type * from './schema/branches.ts';
export type * from './schema/columns.ts';
export type * from './schema/counters.ts';
export type * from './schema/devices.ts';
export type * from './schema/journeys.ts';
export type * from './schema/media.ts';
export type * from './schema/printing.ts';
export type * from './schema/services.ts';
export type * from './schema/staff.ts';
export type * from './schema/tickets.ts';

export interface SecretRow {
  name: string;
  value: string;
}

export interface Schema {
  branches: BranchTable;
  series: SeriesRow;
  special_days: SpecialDayRow;
  priority_classes: PriorityClassRow;
  services: ServiceTable;
  counters: CounterTable;
  counter_services: CounterServiceRow;
  counter_sessions: CounterSessionRow;
  breaks: BreakRow;
  journeys: JourneyRow;
  journey_steps: JourneyStepRow;
  staff: StaffRow;
  staff_counters: StaffCounterRow;
  staff_services: StaffServiceRow;
  sessions: SessionRow;
  sign_in_failures: SignInFailureRow;
  wrong_guesses: WrongGuessesRow;
  tickets: TicketTable;
  ticket_events: TicketEventTable;
  undo_steps: UndoStepRow;
  numbers: NumberRow;
  issued: IssuedRow;
  issued_by_channel: IssuedByChannelRow;
  ticket_requests: TicketRequestRow;
  devices: DeviceRow;
  pairings: PairingRow;
  media: MediaRow;
  media_chunks: MediaChunkRow;
  voice_clips: VoiceClipRow;
  printers: PrinterRow;
  print_jobs: PrintJobRow;
  secrets: SecretRow;
}
