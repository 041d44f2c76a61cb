import type { DataTicket } from './data-ticket.ts';
import type { PlannedService } from './office-plan.ts';

/** What happens when, in the data's own time. */
export type Step = { at: number; service: PlannedService; ticket: DataTicket } & (
  | { kind: 'issue' | 'serve' | 'complete' }
  | {
      kind: 'call';
      /** Which of the service's counters, from 0. */
      counter: number;
      /** This one is first in line, so "call next" must give it. */
      isNext: boolean;
    }
);

/** From the call to the start of service. */
const walk = 20_000;
/** Where the office gives no figure of its own. */
const usualServiceMinutes = 5;
const minute = 60_000;

/** The day as one list, in its order; steps of the same instant keep the order in which they must happen. */
export function timetable(services: readonly PlannedService[]): Step[] {
  const steps = services.flatMap(stepsOf).sort((a, b) => a.at - b.at);
  const lines = new Map(services.map((service) => [service, [] as DataTicket[]]));
  for (const step of steps) {
    const line = lines.get(step.service) ?? [];
    if (step.kind === 'issue') line.push(step.ticket);
    if (step.kind !== 'call') continue;
    step.isNext = line[0] === step.ticket;
    line.splice(line.indexOf(step.ticket), 1);
  }
  return steps;
}

interface Desk {
  counter: number;
  ticket: DataTicket | null;
  calledAt: number;
  /** When the estimated service is over. */
  freeAt: number;
}

/**
 * The data tells who was called when, but neither where nor until when: a call goes to the counter that has been free
 * longest; when none is free, the one that has served longest is done just then.
 */
function stepsOf(service: PlannedService): Step[] {
  const steps: Step[] = service.tickets.map((ticket) => ({ kind: 'issue', at: ticket.issuedAt, service, ticket }));
  const desks = Array.from({ length: service.counters }, (_, counter): Desk => idle(counter));
  const finish = ({ ticket, calledAt, freeAt }: Desk, latest: number) => {
    if (!ticket) return;
    const end = Math.min(freeAt, latest);
    steps.push({ kind: 'serve', at: Math.min(calledAt + walk, end), service, ticket });
    steps.push({ kind: 'complete', at: end, service, ticket });
  };
  for (const { ticket, at } of callsOf(service.tickets)) {
    const desk = nextDesk(desks, at);
    finish(desk, at);
    steps.push({ kind: 'call', at, service, ticket, counter: desk.counter, isNext: false });
    const serviceTime = (ticket.serviceMinutes ?? usualServiceMinutes) * minute;
    Object.assign(desk, { ticket, calledAt: at, freeAt: at + serviceTime });
  }
  for (const desk of desks) finish(desk, Number.POSITIVE_INFINITY);
  return steps;
}

const idle = (counter: number): Desk => ({ counter, ticket: null, calledAt: 0, freeAt: Number.NEGATIVE_INFINITY });

/** In the data's order; estimates may put a call before the issue, which cannot be. */
function callsOf(tickets: readonly DataTicket[]): { ticket: DataTicket; at: number }[] {
  return tickets
    .flatMap((ticket) => (ticket.calledAt === null ? [] : [{ ticket, at: Math.max(ticket.calledAt, ticket.issuedAt) }]))
    .sort((a, b) => a.at - b.at);
}

function nextDesk(desks: readonly Desk[], at: number): Desk {
  const free = desks.filter(({ freeAt }) => freeAt <= at);
  const [first] = free.length > 0 ? free.toSorted(by('freeAt')) : desks.toSorted(by('calledAt'));
  if (!first) throw new Error('A service was planned without a counter.');
  return first;
}

const by = (key: 'freeAt' | 'calledAt') => (a: Desk, b: Desk) => a[key] - b[key];
