import { type TSchema, Type } from 'typebox';
import { deviceKinds } from '../../../shared/devices.ts';
import { printProblems } from '../../../shared/printing.ts';
import { Branch, Day, Display, Service } from '../../web/api-schemas.ts';

const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()]);
const Average = Nullable(Type.Number({ description: 'Seconds; null while there is nothing to average' }));

const Figures = Type.Object({
  issued: Type.Integer(),
  waiting: Type.Integer(),
  atCounter: Type.Integer({ description: 'Called or being served now' }),
  completed: Type.Integer(),
  noShow: Type.Integer(),
  cancelled: Type.Integer(),
  expired: Type.Integer(),
  averageWait: Average,
  averageService: Average,
});

const CounterFigures = Type.Object({
  staff: Nullable(Type.String()),
  completed: Type.Integer(),
  averageService: Average,
});

export const Dashboard = Type.Object({
  branch: Branch,
  serviceDay: Day,
  deviceTroubles: Type.Array(
    Type.Object({
      kind: Type.Enum(['printer', ...deviceKinds]),
      name: Type.String(),
      problem: Type.Enum([...printProblems, 'printer', 'away']),
    }),
    { description: 'What stands in the waiting room and does not do its work' },
  ),
  totals: Figures,
  services: Type.Array(Type.Intersect([Service, Figures])),
  counters: Type.Array(Type.Intersect([Display.properties.counters.items, CounterFigures])),
  hours: Type.Array(
    Type.Object({
      hour: Type.Integer({ description: "Of the branch's clock" }),
      issued: Type.Integer(),
      completed: Type.Integer(),
    }),
  ),
});
