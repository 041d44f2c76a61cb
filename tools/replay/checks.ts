import type { TicketState } from '../../shared/ticket.ts';
import type { CallSeen, RunLog, TicketLog, VisitorSeen } from './run-log.ts';

export interface Check {
  what: string;
  /** `noted`: not as it should be, but explained, and not the server's fault. */
  status: 'ok' | 'failed' | 'noted';
  /** How many were right, and of how many. */
  right: number;
  of: number;
  notes: string[];
}

/** A state that lasted so long must have reached whoever watches, milliseconds; shorter ones may be skipped. */
const mustBeSeen = 250;
/** A call that is not in the frames of this time after its answer was left out of them. */
const frameDue = 2000;

export function checkRun(log: RunLog): Check[] {
  return [
    commands(log),
    numbers(log.tickets),
    check('call-next gave whoever was first in line', log.nextCalls, log.wrongNext),
    displayCalls(log),
    displayAtEnd(log),
    visitorStreams(log.visitors),
    history(log),
    check('public answers without name and phone', log.privacy.looked, log.privacy.leaks),
  ];
}

function check(what: string, of: number, wrong: string[]): Check {
  return { what, status: wrong.length > 0 ? 'failed' : 'ok', right: Math.max(0, of - wrong.length), of, notes: wrong };
}

function commands({ commands: of, refusals }: RunLog): Check {
  return check('commands accepted', of, refusals);
}

/** 1..n of each service and service day, in the order of issue. */
function numbers(tickets: readonly TicketLog[]): Check {
  const lines = Map.groupBy(tickets, ({ service, serviceDay }) => `${service.prefix} ${serviceDay}`);
  const wrong = [...lines.values()].flatMap((line) =>
    line.flatMap(({ label, service }, index) => {
      const isRight = label.startsWith(service.prefix) && Number(label.slice(service.prefix.length)) === index + 1;
      return isRight ? [] : [`the ${index + 1}th of ${service.prefix} is ${label}`];
    }),
  );
  return check('numbers 1..n in the order of issue, per service', tickets.length, wrong);
}

function displayCalls({ tickets, display }: RunLog): Check {
  const what = 'calls shown by the display stream, once each, with their counter';
  const shown = Map.groupBy(display.calls, ({ number }) => number);
  const called = tickets.flatMap((ticket) => (ticket.called ? [{ ...ticket, called: ticket.called }] : []));
  const wrong: string[] = [];
  const crowded: string[] = [];
  for (const { label, called: call } of called) {
    const [seen, ...again] = shown.get(label) ?? [];
    const isCrowdedOut = display.crowdedAt.some((at) => at >= call.sentAt && at <= call.answeredAt + frameDue);
    if (!seen) (isCrowdedOut ? crowded : wrong).push(`${label} was never shown`);
    else if (again.length > 0) wrong.push(`${label} was shown as ${again.length + 1} calls`);
    else if (seen.counterId !== call.counterId) wrong.push(`${label} was shown at another counter`);
  }
  if (display.cut) wrong.push(`the stream was cut off: ${display.cut}`);
  const right = called.length - wrong.length - crowded.length;
  if (wrong.length > 0 || crowded.length === 0) return { ...check(what, called.length, wrong), right };
  const note = `${crowded.length} never shown: more than 12 calls came between two frames, and a frame holds the last 12`;
  return { what, status: 'noted', right, of: called.length, notes: [note] };
}

function displayAtEnd({ tickets, display }: RunLog): Check {
  const waiting = Map.groupBy(tickets, ({ service }) => service.prefix);
  const wrong = [...waiting].flatMap(([prefix, line]) => {
    const left = line.filter(({ expected }) => expected === 'waiting').length;
    const shown = display.waiting.get(prefix);
    return shown === left ? [] : [`${prefix}: ${shown ?? 'nothing'} waiting is shown, ${left} are`];
  });
  if (display.busyCounters > 0) wrong.push(`${display.busyCounters} counters still show a number`);
  return check('services with the right line on the display at the end', waiting.size, wrong);
}

function visitorStreams(visitors: readonly VisitorSeen[]): Check {
  const wrong = visitors.flatMap((visitor) => {
    const problem = visitorProblem(visitor);
    return problem ? [`${visitor.ticket.label} ${problem} (${visitor.states.join(', ')})`] : [];
  });
  return check('visitor streams that told the whole story in order', visitors.length, wrong);
}

const story: readonly TicketState[] = ['waiting', 'called', 'serving', 'completed'];

function visitorProblem({ ticket, states, lineGrew, cut }: VisitorSeen): string | null {
  if (cut) return `was cut off: ${cut}`;
  if (lineGrew) return 'saw the line before it grow';
  if (states[0] !== 'waiting') return 'did not begin with waiting';
  if (states.at(-1) !== ticket.expected) return `did not end with ${ticket.expected}`;
  const places = states.map((state) => story.indexOf(state));
  if (places.some((place, index) => place < 0 || place < (places[index - 1] ?? 0))) return 'went astray';
  const { called, served, completed } = ticket;
  const lasted = (from: number | undefined, until: number | undefined) =>
    from !== undefined && until !== undefined && until - from >= mustBeSeen;
  if (lasted(called?.answeredAt, served?.sentAt) && !states.includes('called')) return 'missed the call';
  if (lasted(served?.answeredAt, completed?.sentAt) && !states.includes('serving')) return 'missed the service';
  return null;
}

function history({ tickets, history: items }: RunLog): Check {
  const kept = Map.groupBy(items, ({ id }) => id);
  const wrong = tickets.flatMap((ticket) => {
    const [item, ...again] = kept.get(ticket.id) ?? [];
    if (!item) return [`${ticket.label} is missing`];
    if (again.length > 0) return [`${ticket.label} is there ${again.length + 1} times`];
    if (item.number !== ticket.label) return [`${ticket.label} is there as ${item.number}`];
    if (item.state !== ticket.expected) return [`${ticket.label} is ${item.state} instead of ${ticket.expected}`];
    if (item.name !== ticket.name || item.phone !== ticket.phone) return [`${ticket.label} has another name or phone`];
    if ((item.counter?.id ?? null) !== (ticket.called?.counterId ?? null))
      return [`${ticket.label} has another counter`];
    return [];
  });
  const strangers = items.length - tickets.filter(({ id }) => kept.has(id)).length;
  if (strangers > 0 && wrong.length === 0) wrong.push(`${strangers} that nobody issued`);
  return check('tickets in the history, once each, with their state', tickets.length, wrong);
}

/** Milliseconds from a call to the frame that shows it: from its answer (0 when the frame was faster), and from its sending. */
export function displayDelays(tickets: readonly TicketLog[], calls: readonly CallSeen[]) {
  const shownAt = new Map(calls.map(({ number, at }) => [number, at]));
  return tickets.flatMap(({ label, called }) => {
    const at = shownAt.get(label);
    return called && at !== undefined
      ? [{ fromAnswer: Math.max(0, at - called.answeredAt), fromSending: at - called.sentAt }]
      : [];
  });
}
