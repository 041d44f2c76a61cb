import { type TSchema, Type } from 'typebox';
import { locales } from '../../../shared/page.ts';
import { Day, Exactly, Id, Instant, LocalName, Priority, State } from '../../web/api-schemas.ts';

const filter = {
  from: Type.Optional(Day),
  to: Type.Optional(Day),
  branchId: Type.Optional(Id),
  serviceId: Type.Optional(Id),
  counterId: Type.Optional(Id),
  state: Type.Optional(State),
  q: Type.Optional(Type.String({ maxLength: 200, description: 'Part of a name, a number or a phone' })),
};

export const HistoryQuery = Exactly({
  ...filter,
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  cursor: Type.Optional(Type.String({ maxLength: 200, description: '`nextCursor` of the page before' })),
});

export const ExportQuery = Exactly({ ...filter, lang: Type.Optional(Type.Enum([...locales])) });

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Ref = Type.Object({ id: Id, name: Type.String() });
const Seconds = Nullable(Type.Number({ description: 'Seconds' }));

const HistoryTicket = Type.Object({
  id: Id,
  number: Type.String(),
  serviceDay: Day,
  state: State,
  branch: Ref,
  service: Type.Object({ id: Id, name: Type.String(), prefix: Type.String() }),
  counter: Nullable(Ref),
  staff: Nullable(Type.String()),
  name: Nullable(Type.String()),
  phone: Nullable(Type.String()),
  priorityClass: Priority,
  priorityName: LocalName,
  result: Nullable(Type.String()),
  channel: Type.String({ description: 'Where it was asked for' }),
  calls: Type.Integer(),
  issuedAt: Instant,
  calledAt: Nullable(Instant),
  servedAt: Nullable(Instant),
  endedAt: Nullable(Instant),
  wait: Seconds,
  walk: Seconds,
  serviceTime: Seconds,
});

export const History = Type.Object({ items: Type.Array(HistoryTicket), nextCursor: Nullable(Type.String()) });
