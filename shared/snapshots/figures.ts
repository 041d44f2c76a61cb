import type { DeviceTrouble } from '../devices.ts';
import type { TicketState } from '../ticket.ts';
import type { DisplayCounter } from './display.ts';
import type { BranchView, CounterRef, Instant, LocalName, ServiceDay, ServiceRef } from './references.ts';
import type { ServiceView } from './visitor.ts';

/** Averages in seconds; null while there is nothing to average. */
export interface Figures {
  issued: number;
  waiting: number;
  /** Called or being served now. */
  atCounter: number;
  completed: number;
  noShow: number;
  cancelled: number;
  expired: number;
  averageWait: number | null;
  averageService: number | null;
}

export interface DashboardView {
  branch: BranchView;
  serviceDay: ServiceDay;
  deviceTroubles: DeviceTrouble[];
  totals: Figures;
  services: (ServiceView & Figures)[];
  counters: (DisplayCounter & { staff: string | null; completed: number; averageService: number | null })[];
  /** Issued and completed per hour of the branch's day; only hours with something in them. */
  hours: { hour: number; issued: number; completed: number }[];
}

export interface HistoryItem {
  id: string;
  number: string;
  serviceDay: ServiceDay;
  state: TicketState;
  branch: { id: string; name: string };
  service: ServiceRef;
  counter: CounterRef | null;
  staff: string | null;
  name: string | null;
  phone: string | null;
  priorityClass: string;
  priorityName: LocalName;
  result: string | null;
  channel: string;
  calls: number;
  issuedAt: Instant;
  calledAt: Instant | null;
  servedAt: Instant | null;
  endedAt: Instant | null;
  /** Seconds: issue to first call; call to start of service; start to completion. */
  wait: number | null;
  walk: number | null;
  serviceTime: number | null;
}

export interface HistoryFilter {
  branchId?: string;
  from?: ServiceDay;
  to?: ServiceDay;
  serviceId?: string;
  counterId?: string;
  state?: TicketState;
  q?: string;
}
