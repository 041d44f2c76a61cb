import fc from 'fast-check';

/** Which ticket a command is about, made out when it runs: the one at the actor's counter, or one of those issued. */
export type TicketChoice = 'mine' | 'latest' | 'unknown' | number;

interface AtCounter {
  staff: number;
  counter: number;
}

export type Command =
  | { do: 'take'; service: number; visitor: number; key: number | null }
  | ({ do: 'open' | 'close' | 'call-next' } & AtCounter)
  | ({ do: 'call'; ticket: TicketChoice } & AtCounter)
  | { do: 'recall' | 'serve' | 'complete' | 'no-show'; staff: number; ticket: TicketChoice }
  | { do: 'cancel'; ticket: TicketChoice }
  | { do: 'expire' | 'close-forgotten' };

/** One command by itself, several at the same moment, time that passes, or the work of every minute: closing old days. */
export type Step = { atOnce: Command[] } | { advance: number } | { closeDays: true };

export interface Plan {
  timeZone: string;
  start: number;
  services: { quota: number | null; hours: [string, string] | null; phoneRequired: boolean }[];
  /** Which services each counter serves. */
  counters: number[][];
  /** Whether everybody sits at a counter already. */
  opened: boolean;
}

export interface Scenario {
  plan: Plan;
  steps: Step[];
}

const second = 1000;
const hour = 3_600_000;
/** Hours around it, and its UTC day, differ from zone to zone. */
const firstOfMarch = Date.UTC(2026, 2, 1);

const plan: fc.Arbitrary<Plan> = fc.record({
  timeZone: fc.constantFrom('Asia/Jakarta', 'Asia/Makassar', 'Asia/Jayapura', 'Asia/Kathmandu', 'America/New_York'),
  start: fc.integer({ min: 0, max: 9 * 24 * 12 }).map((steps) => firstOfMarch + (steps * hour) / 12),
  services: fc.array(
    fc.record({
      quota: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 1 }),
      hours: fc.option(fc.constantFrom<[string, string]>(['08:00', '16:00'], ['00:00', '23:30']), { freq: 1 }),
      phoneRequired: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, fc.boolean()),
    }),
    { minLength: 3, maxLength: 3 },
  ),
  counters: fc.tuple(fc.constant([0, 1, 2]), fc.constant([2, 1, 0]), fc.subarray([0, 1, 2])),
  opened: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
});

/** 0 to 2 are staff, each mostly at the counter of the same number; 3 leads the branch, 4 is from another branch. */
const staff = fc.oneof({ weight: 9, arbitrary: fc.nat(2) }, fc.constant(3), { weight: 1, arbitrary: fc.constant(4) });
const atCounter: fc.Arbitrary<AtCounter> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(2).map((n) => ({ staff: n, counter: n })) },
  { weight: 1, arbitrary: fc.record({ staff, counter: fc.nat(2) }) },
);
const ticket: fc.Arbitrary<TicketChoice> = fc.oneof(
  { weight: 6, arbitrary: fc.constant<TicketChoice>('mine') },
  { weight: 6, arbitrary: fc.nat(40) },
  { weight: 2, arbitrary: fc.constant<TicketChoice>('latest') },
  { weight: 1, arbitrary: fc.constant<TicketChoice>('unknown') },
);

const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('take' as const),
      service: fc.nat(2),
      visitor: fc.nat(9),
      key: fc.option(fc.nat(3), { freq: 2 }),
    }),
  },
  {
    weight: 7,
    arbitrary: fc
      .tuple(atCounter, fc.constantFrom('call-next' as const, 'call-next' as const, 'open' as const, 'close' as const))
      .map(([where, what]) => ({ do: what, ...where })),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(atCounter, ticket).map(([where, which]) => ({ do: 'call' as const, ticket: which, ...where })),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom('recall' as const, 'serve' as const, 'complete' as const, 'no-show' as const),
      staff,
      ticket,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('cancel' as const), ticket }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('expire' as const, 'close-forgotten' as const) }) },
);

const three = [0, 1, 2];
const atMine = fc.constantFrom(
  'recall' as const,
  'recall' as const,
  'serve' as const,
  'complete' as const,
  'no-show' as const,
);

/** Races are made of several who want the same at once. */
const rush: fc.Arbitrary<Command[]> = fc.oneof(
  fc.array(command, { minLength: 2, maxLength: 5 }),
  fc.tuple(command, fc.integer({ min: 2, max: 4 })).map(([one, times]) => Array.from({ length: times }, () => one)),
  fc.constant(three.map((n): Command => ({ do: 'call-next', staff: n, counter: n }))),
  ticket.map((wanted) => three.map((n): Command => ({ do: 'call', staff: n, counter: n, ticket: wanted }))),
  fc.nat(2).map((n) => three.map((counter): Command => ({ do: 'open', staff: n, counter }))),
  fc
    .tuple(fc.nat(2), fc.array(atMine, { minLength: 2, maxLength: 4 }))
    .map(([n, taps]) => taps.map((tap): Command => ({ do: tap, staff: n, ticket: 'mine' }))),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: command.map((one) => ({ atOnce: [one] })) },
  { weight: 5, arbitrary: rush.map((atOnce) => ({ atOnce })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(1, second, 10 * 60 * second, hour, 5 * hour, 24 * hour).map((advance) => ({ advance })),
  },
  { weight: 1, arbitrary: fc.constant({ closeDays: true as const }) },
);

export const scenarios: fc.Arbitrary<Scenario> = fc.record({
  plan,
  steps: fc.array(step, { minLength: 5, maxLength: 50, size: 'max' }),
});
