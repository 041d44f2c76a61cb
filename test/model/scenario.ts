import fc from 'fast-check';
import { type LinePlace, linePlaces } from '../../shared/ticket.ts';

/** Which ticket a command is about, made out when it runs: the one at the actor's counter, or one of those issued. */
export type TicketChoice = 'mine' | 'latest' | 'unknown' | number;

interface Seated {
  staff: number;
  counter: number;
}

/** What is done with the ticket at one's own counter. */
export type AtCounter = 'recall' | 'serve' | 'complete' | 'no-show' | 'hold' | 'hold-for-a-minute';
interface About {
  staff: number;
  ticket: TicketChoice;
}

export type Command =
  | { do: 'take'; service: number; visitor: number; key: number | null }
  | ({ do: 'open' | 'close' | 'call-next' | 'take-over' | 'break' | 'back' | 'undo' } & Seated)
  | ({ do: 'call' | 'resume'; ticket: TicketChoice } & Seated)
  | ({ do: AtCounter | 'note' | 'cancel-by-staff' } & About)
  | ({ do: 'return'; place: LinePlace } & About)
  | ({ do: 'transfer'; to: 'service' | 'counter'; number: number; place: 'original' | 'end' } & About)
  | ({ do: 'redirect'; service: number } & About)
  | ({ do: 'priority'; priorityClass: string } & About)
  | { do: 'cancel'; ticket: TicketChoice }
  | { do: 'expire' | 'close-forgotten' | 'return-due' };

/** One command by itself, several at the same moment, time that passes, or the work of every minute: closing old days. */
export type Step = { atOnce: Command[] } | { advance: number } | { closeDays: true };

export interface Plan {
  timeZone: string;
  start: number;
  services: { quota: number | null; hours: [string, string] | null; phoneRequired: boolean }[];
  /** Which services each counter serves. */
  counters: number[][];
  rule: { kind: 'arrival' | 'services' | 'priority'; maxWaitMinutes: number | null };
  minimumCalls: number;
  recallLimit: number | null;
  /** Seconds. */
  noShowDelay: number;
  /** Whether everybody sits at a counter already. */
  opened: boolean;
  /** How many have taken a number already. */
  waiting: number;
}

export interface Scenario {
  plan: Plan;
  steps: Step[];
}

const second = 1000;
const hour = 3_600_000;
/** Hours around it, and its UTC day, differ from zone to zone. */
const firstOfMarch = Date.UTC(2026, 2, 1);

const mostly = <Value>(usual: Value, other: fc.Arbitrary<Value>, weight = 3) =>
  fc.oneof({ weight, arbitrary: fc.constant(usual) }, other);

const plan: fc.Arbitrary<Plan> = fc.record({
  timeZone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Kathmandu', 'America/New_York'),
  start: fc.integer({ min: 0, max: 9 * 24 * 12 }).map((steps) => firstOfMarch + (steps * hour) / 12),
  services: fc.array(
    fc.record({
      quota: mostly<number | null>(null, fc.integer({ min: 1, max: 5 }), 1),
      hours: mostly<[string, string] | null>(null, fc.constantFrom(['08:00', '16:00'], ['00:00', '23:30'])),
      phoneRequired: mostly(false, fc.boolean()),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  counters: fc.tuple(fc.constant([0, 1, 2]), fc.constant([2, 1, 0]), fc.subarray([0, 1, 2])),
  rule: fc.record({
    kind: fc.constantFrom('arrival', 'services', 'priority'),
    maxWaitMinutes: mostly<number | null>(null, fc.constantFrom(1, 30)),
  }),
  minimumCalls: mostly(1, fc.constant(2)),
  recallLimit: mostly<number | null>(null, fc.constantFrom(0, 1)),
  noShowDelay: mostly(0, fc.constant(2)),
  opened: mostly(true, fc.constant(false), 6),
  waiting: fc.nat(8),
});

/** 0 to 2 are staff, each mostly at the counter of the same number; 3 leads the branch, 4 is from another branch. */
const staff = fc.oneof({ weight: 18, arbitrary: fc.nat(2) }, { weight: 2, arbitrary: fc.constant(3) }, fc.constant(4));
const atCounter: fc.Arbitrary<Seated> = fc.oneof(
  { weight: 6, arbitrary: fc.nat(2).map((n) => ({ staff: n, counter: n })) },
  { weight: 1, arbitrary: fc.record({ staff, counter: fc.nat(2) }) },
);
const anyTicket: fc.Arbitrary<TicketChoice> = fc.oneof(
  { weight: 8, arbitrary: fc.nat(30) },
  { weight: 3, arbitrary: fc.constant<TicketChoice>('latest') },
  { weight: 1, arbitrary: fc.constant<TicketChoice>('unknown') },
);
const handled = mostly<TicketChoice>('mine', anyTicket, 5);

const take: fc.Arbitrary<Command> = fc
  .tuple(fc.nat(2), fc.nat(9), fc.option(fc.nat(3), { freq: 2 }))
  .map(([service, visitor, key]) => ({ do: 'take', service, visitor, key }));
const callNext: fc.Arbitrary<Command> = atCounter.map((where) => ({ do: 'call-next', ...where }));
const call: fc.Arbitrary<Command> = fc
  .tuple(atCounter, anyTicket)
  .map(([where, ticket]) => ({ do: 'call', ticket, ...where }));
const handle: fc.Arbitrary<Command> = fc.record({
  do: fc.constantFrom(
    'recall' as const,
    'serve' as const,
    'complete' as const,
    'complete' as const,
    'no-show' as const,
    'hold' as const,
    'hold-for-a-minute' as const,
  ),
  staff,
  ticket: handled,
});
const about = { staff, ticket: mostly<TicketChoice>('mine', anyTicket, 2) };
const sendOn: fc.Arbitrary<Command> = fc.oneof(
  fc.record({ do: fc.constant('return' as const), place: fc.constantFrom(...linePlaces), ...about }),
  fc.record({
    do: fc.constant('transfer' as const),
    to: fc.constantFrom('service' as const, 'counter' as const),
    number: fc.nat(2),
    place: fc.constantFrom('original' as const, 'end' as const),
    ...about,
  }),
  fc.record({ do: fc.constant('redirect' as const), service: fc.nat(2), ...about }),
  fc.tuple(atCounter, anyTicket).map(([where, ticket]) => ({ do: 'resume' as const, ticket, ...where })),
  fc.record({ do: fc.constantFrom('note' as const, 'cancel-by-staff' as const), ...about }),
  fc.record({
    do: fc.constant('priority' as const),
    priorityClass: fc.constantFrom('regular', 'elderly', 'unheard-of'),
    ...about,
  }),
);
const undo: fc.Arbitrary<Command> = atCounter.map((where) => ({ do: 'undo', ...where }));
const seat: fc.Arbitrary<Command> = fc
  .tuple(fc.constantFrom('take-over' as const, 'break' as const, 'back' as const), atCounter)
  .map(([what, where]) => ({ do: what, ...where }));
const openOrClose: fc.Arbitrary<Command> = fc
  .tuple(fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'close' as const), atCounter)
  .map(([what, where]) => ({ do: what, ...where }));
const cancel: fc.Arbitrary<Command> = anyTicket.map((ticket) => ({ do: 'cancel', ticket }));
const endOfDay: fc.Arbitrary<Command> = fc.constantFrom(
  { do: 'expire' },
  { do: 'close-forgotten' },
  { do: 'return-due' },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 9, arbitrary: take },
  { weight: 12, arbitrary: callNext },
  { weight: 4, arbitrary: call },
  { weight: 14, arbitrary: handle },
  { weight: 5, arbitrary: openOrClose },
  { weight: 2, arbitrary: cancel },
  { weight: 14, arbitrary: sendOn },
  { weight: 8, arbitrary: undo },
  { weight: 2, arbitrary: seat },
  { weight: 1, arbitrary: endOfDay },
);

const three = [0, 1, 2];
const few = { minLength: 2, maxLength: 4 };
const allCallNext = three.map((n): Command => ({ do: 'call-next', staff: n, counter: n }));

/** What one staff member does with the ticket at the counter, in haste. */
const taps = (n: number) =>
  fc.array(handle, few).map((all) => all.map((tap): Command => ({ ...tap, ...{ staff: n, ticket: 'mine' } })));

/** Races are made of several who want the same at once. */
const rush: fc.Arbitrary<Command[]> = fc.oneof(
  { weight: 2, arbitrary: fc.array(command, { minLength: 2, maxLength: 5 }) },
  fc.array(take, { minLength: 2, maxLength: 5 }),
  fc.tuple(command, fc.integer({ min: 2, max: 4 })).map(([one, times]) => Array.from({ length: times }, () => one)),
  fc.constant(allCallNext),
  anyTicket.map((ticket) => three.map((n): Command => ({ do: 'call', staff: n, counter: n, ticket }))),
  fc.nat(2).map((n) => three.map((counter): Command => ({ do: 'open', staff: n, counter }))),
  fc
    .tuple(fc.nat(2), fc.array(fc.oneof(callNext, call), few))
    .map(([n, calls]) => calls.map((one): Command => ({ ...one, ...{ staff: n, counter: n } }))),
  fc.nat(2).chain(taps),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: command.map((one) => ({ atOnce: [one] })) },
  { weight: 7, arbitrary: rush.map((atOnce) => ({ atOnce })) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(1, second, 70 * second, hour, 5 * hour, 24 * hour).map((advance) => ({ advance })),
  },
  { weight: 1, arbitrary: fc.constant({ closeDays: true as const }) },
);

/** Somebody calls, and then does too much at once: seldom met by chance alone. */
const episode: fc.Arbitrary<Step[]> = fc
  .nat(2)
  .chain((n) =>
    taps(n).map((atOnce) => [
      { atOnce: [{ do: 'open', staff: n, counter: n }] },
      { atOnce: [{ do: 'call-next', staff: n, counter: n }] },
      { atOnce },
    ]),
  );

const scenes = fc.oneof({ weight: 6, arbitrary: step.map((one) => [one]) }, episode);

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  plan,
  steps: fc.array(scenes, { minLength: 5, maxLength: 40, size: 'max' }).map((all) => all.flat()),
});
