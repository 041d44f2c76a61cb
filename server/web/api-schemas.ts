import { type TProperties, Type } from 'typebox';
import { accents, displayLayouts, themes, type VoiceSettings, voiceSources } from '../../shared/display-settings.ts';
import type { WeekHours } from '../../shared/opening-hours.ts';
import { locales } from '../../shared/page.ts';
import { printProblems, printStates } from '../../shared/printing.ts';
import { roles } from '../../shared/staff.ts';
import { ticketStates } from '../../shared/ticket.ts';

/** An object that takes nothing but its properties: a field we do not know is a mistake worth hearing about. */
export const Exactly = <Properties extends TProperties>(properties: Properties, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description ? { description } : {}) });

export const Id = Type.String({ pattern: '^[\\w-]{1,64}$' });
export const Instant = Type.String({ description: 'ISO 8601 with the offset of the branch' });
export const Day = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}$',
  description: 'YYYY-MM-DD in the zone of the branch',
});
const Nullable = <Schema extends Type.TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);

export const State = Type.Enum([...ticketStates]);
export const Priority = Type.String({
  pattern: '^[\\w-]{1,64}$',
  description: 'The code of a priority class of the branch',
});
export const LocalName = Type.Object({ id: Type.String(), en: Type.String() });
const Span = Type.Array(Type.String({ description: 'HH:MM' }), { minItems: 2, maxItems: 2 });
export const Hours = Type.Unsafe<WeekHours | null>(
  Type.Union([Type.Array(Type.Array(Span), { minItems: 7, maxItems: 7 }), Type.Null()], {
    description: 'Monday first; the spans of a day, none: closed. Null: not limited here',
  }),
);
export const StaffRole = Type.Enum([...roles]);

export const BranchParams = Exactly({ branchId: Id });
export const CounterParams = Exactly({ counterId: Id });
export const TicketParams = Exactly({ ticketId: Id });
/** Commands without a body may be sent with an empty JSON object. */
export const NoBody = Type.Optional(Nullable(Exactly({})));

export const Branch = Type.Object({ id: Id, name: Type.String(), timeZone: Type.String() });
const Ref = Type.Object({ id: Id, name: Type.String() });
const ServiceRef = Type.Object({ id: Id, name: Type.String(), prefix: Type.String() });

export const Service = Type.Object({
  id: Id,
  name: Type.String(),
  prefix: Type.String(),
  dailyQuota: Nullable(Type.Integer()),
  remaining: Nullable(Type.Integer()),
  waiting: Type.Integer(),
  open: Type.Boolean(),
  closedBecause: Nullable(Type.Enum(['quota-full', 'outside-hours', 'closed-today', 'inactive'])),
  phoneRequired: Type.Boolean(),
  opensAt: Nullable(Type.String()),
  closesAt: Nullable(Type.String()),
  lastIssueAt: Nullable(Type.String()),
});

const CurrentNumber = Type.Object({
  number: Type.String(),
  state: Type.Enum(['called', 'serving']),
  calledAt: Instant,
  calls: Type.Integer(),
});

export const Counter = Type.Object({
  id: Id,
  name: Type.String(),
  open: Type.Boolean(),
  serviceIds: Type.Array(Id),
  ticket: Nullable(CurrentNumber),
});

export const Ticket = Type.Object({
  id: Id,
  number: Type.String(),
  state: State,
  serviceDay: Day,
  branch: Branch,
  service: ServiceRef,
  counter: Nullable(Ref),
  ahead: Nullable(Type.Integer()),
  calls: Type.Integer(),
  priorityClass: Priority,
  priorityName: LocalName,
  issuedAt: Instant,
  calledAt: Nullable(Instant),
  lastCalledAt: Nullable(Instant),
  servedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  next: Nullable(Type.Object({ id: Id, number: Type.String(), service: ServiceRef })),
  journey: Nullable(
    Type.Object({
      name: Type.String(),
      steps: Type.Array(Type.Object({ service: ServiceRef, state: Type.Enum(['done', 'now', 'later']) })),
    }),
  ),
  calling: Type.Array(
    Type.Object({
      number: Type.String(),
      state: Type.Enum(['called', 'serving']),
      counter: Ref,
      calledAt: Instant,
    }),
  ),
});

export const Language = Type.Enum([...locales]);

const Orders = Type.Object(
  { id: Id, name: Type.String(), reloadAt: Nullable(Instant), identifyUntil: Nullable(Instant) },
  { description: 'For the device itself; null on a screen that is not paired' },
);

const Voice = Type.Unsafe<VoiceSettings>(
  Type.Object({
    source: Type.Enum([...voiceSources]),
    languages: Type.Array(Language),
    numbers: Type.Enum(['words', 'digits']),
    sentence: LocalName,
    volume: Type.Integer({ minimum: 0, maximum: 100 }),
    chime: Type.Boolean(),
    quiet: Nullable(Span),
  }),
);

const Screen = Type.Object(
  {
    orders: Nullable(Orders),
    layout: Type.Enum([...displayLayouts]),
    theme: Type.Enum([...themes]),
    accent: Type.Enum([...accents]),
    locale: Nullable(Language),
    logo: Nullable(Type.String({ description: 'An address' })),
    runningText: Type.String(),
    playlist: Type.Array(
      Type.Object({ address: Type.String(), kind: Type.Enum(['picture', 'video']), seconds: Type.Number() }),
    ),
    voice: Voice,
    voiceRevisions: Type.Object({ id: Type.Optional(Type.String()), en: Type.Optional(Type.String()) }),
  },
  { description: 'How it looks and sounds' },
);

export const Display = Type.Object({
  branch: Branch,
  serviceDay: Day,
  counters: Type.Array(
    Type.Object({ id: Id, name: Type.String(), open: Type.Boolean(), ticket: Nullable(CurrentNumber) }),
  ),
  recentCalls: Type.Array(
    Type.Object({
      id: Type.Integer(),
      number: Type.String(),
      counter: Ref,
      at: Instant,
      recall: Type.Boolean(),
    }),
  ),
  waiting: Type.Array(Type.Object({ id: Id, name: Type.String(), prefix: Type.String(), waiting: Type.Integer() })),
  screen: Screen,
});

export const Kiosk = Type.Object({
  branch: Branch,
  services: Type.Array(
    Type.Intersect([
      Service,
      Type.Object({ group: Type.Array(Type.String(), { description: 'From the outermost group' }) }),
    ]),
  ),
  priorityClasses: Type.Array(Type.Object({ code: Priority, name: LocalName })),
  screen: Type.Object({}, { description: 'How it looks and prints' }),
  printJobs: Type.Array(Type.Object({ id: Id, ticketId: Id })),
});

export const KioskTicket = Type.Object({
  ticket: Ticket,
  address: Type.String(),
  qr: Type.Object(
    { size: Type.Integer(), path: Type.String() },
    { description: 'An SVG path of unit squares in a `size` x `size` box' },
  ),
  print: Nullable(
    Type.Object({
      jobId: Id,
      state: Type.Enum([...printStates, 'printing']),
      problem: Nullable(Type.Enum([...printProblems])),
    }),
  ),
});

const Problem = Type.Object(
  {
    type: Type.String(),
    title: Type.String(),
    status: Type.Integer(),
    reason: Type.String({ description: 'Stable; switch on this' }),
    field: Type.Optional(Type.String()),
    retryAfter: Type.Optional(Type.Integer({ description: 'Seconds' })),
    errors: Type.Optional(Type.Array(Type.Object({ field: Type.String(), message: Type.String() }))),
  },
  { description: 'RFC 9457' },
);

/** The answers of a route: its own, and what any route may answer. */
export function answers<Success extends Record<number, Type.TSchema>>(success: Success) {
  return { ...success, '4xx': Problem, 503: Problem };
}
