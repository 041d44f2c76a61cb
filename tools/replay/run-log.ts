import type { HistoryItem, ServiceDay } from '../../shared/snapshots.ts';
import type { TicketState } from '../../shared/ticket.ts';
import type { PlannedService } from './office-plan.ts';

/** When a request left and when its answer was there, milliseconds of one clock. */
export interface Exchange {
  sentAt: number;
  answeredAt: number;
}

/** A ticket that the server gave out. */
export interface TicketLog {
  id: string;
  label: string;
  serviceDay: ServiceDay;
  service: PlannedService;
  name: string;
  phone: string;
  /** At the end: completed if the data ever calls it, else still waiting. */
  expected: TicketState;
  called: (Exchange & { counterId: string }) | null;
  served: Exchange | null;
  completed: Exchange | null;
}

/** A call as the display showed it. */
export interface CallSeen {
  id: number;
  number: string;
  counterId: string;
  at: number;
}

export interface VisitorSeen {
  ticket: TicketLog;
  /** In order, each once. */
  states: TicketState[];
  /** The line before this visitor grew, which cannot be when nobody has priority. */
  lineGrew: boolean;
  cut: string | null;
}

/** What happened, for the checks to judge. */
export interface RunLog {
  /** In the order of issue within each service. */
  tickets: TicketLog[];
  commands: number;
  refusals: string[];
  /** Calls of whoever was first in line, and those that gave another ticket than that. */
  nextCalls: number;
  wrongNext: string[];
  issues: Exchange[];
  /** How much later than planned each step began. */
  delays: number[];
  display: {
    calls: CallSeen[];
    /** When a frame came that may have left out calls: all twelve in it were new. */
    crowdedAt: number[];
    /** At the end. */
    waiting: ReadonlyMap<string, number>;
    busyCounters: number;
    cut: string | null;
  };
  visitors: VisitorSeen[];
  history: HistoryItem[];
  privacy: { looked: number; leaks: string[] };
}
