import { type Check, displayDelays } from './checks.ts';
import type { Options } from './options.ts';
import { type Spread, spread } from './percentiles.ts';
import type { Exchange, RunLog } from './run-log.ts';

interface Figures {
  branchName: string;
  services: number;
  counters: number;
  /** From the first step to the last, in the data. */
  dataHours: number;
  /** Milliseconds. */
  duration: number;
  /** Requests sent again. */
  repeats: number;
}

export interface Summary {
  office: string;
  day: string;
  branch: string;
  /** The service day on the server, whose clock is the real one. */
  serviceDays: string[];
  speed: number | 'max';
  tickets: number;
  calls: number;
  services: number;
  counters: number;
  dataHours: number;
  seconds: number;
  ticketsPerSecond: number;
  commandsPerSecond: number;
  repeatedRequests: number;
  milliseconds: {
    issue: Spread | null;
    call: Spread | null;
    /** From the answer of a call to the frame that shows it; 0 when the frame was faster than the answer. */
    acceptedToDisplay: Spread | null;
    sentToDisplay: Spread | null;
    /** How much later than planned steps began. */
    behindPlan: Spread | null;
  };
  checks: Check[];
  ok: boolean;
}

export function summarise({ office, day, speed }: Options, figures: Figures, log: RunLog, checks: Check[]): Summary {
  const seconds = figures.duration / 1000;
  const calls = log.tickets.flatMap(({ called }) => (called ? [called] : []));
  const delays = displayDelays(log.tickets, log.display.calls);
  const took = (exchanges: Exchange[]) => spread(exchanges.map(({ sentAt, answeredAt }) => answeredAt - sentAt));
  return {
    office,
    day,
    branch: figures.branchName,
    serviceDays: [...new Set(log.tickets.map(({ serviceDay }) => serviceDay))],
    speed: speed ?? 'max',
    tickets: log.tickets.length,
    calls: calls.length,
    services: figures.services,
    counters: figures.counters,
    dataHours: figures.dataHours,
    seconds,
    ticketsPerSecond: log.tickets.length / seconds,
    commandsPerSecond: log.commands / seconds,
    repeatedRequests: figures.repeats,
    milliseconds: {
      issue: took(log.issues),
      call: took(calls),
      acceptedToDisplay: spread(delays.map(({ fromAnswer }) => fromAnswer)),
      sentToDisplay: spread(delays.map(({ fromSending }) => fromSending)),
      behindPlan: speed === null ? null : spread(log.delays),
    },
    checks,
    ok: checks.every(({ status }) => status !== 'failed'),
  };
}
