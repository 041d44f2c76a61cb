import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { HistoryProps } from '../../../shared/page-props.ts';
import { ok, type Result } from '../../../shared/refusal.ts';
import type { HistoryFilter } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import { decodeCursor } from './history-cursor.ts';
import { type FilterInput, keptFilter, parseHistoryFilter } from './history-filter.ts';
import { countersToFilterBy, countHistory, historyPage } from './history-snapshots.ts';

const perPage = 50;
const Field = Type.Optional(Type.String({ maxLength: 200 }));
const fields = { from: Field, to: Field, serviceId: Field, counterId: Field, state: Field, q: Field, cursor: Field };

type Found = Pick<HistoryProps, 'items' | 'nextCursor' | 'total'>;
const nothing: Found = { items: [], nextCursor: null, total: 0 };

export async function historyPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, now } = app.database;
  const send = surface(app, 'admin', adminPages);

  typed(app).get(
    '/history',
    {
      config: { permission: 'supervisor' },
      schema: { querystring: Type.Object({ ...AdminQuery, ...fields }) },
    },
    async (request, reply) => {
      const { branch: _, done: __, cursor, ...asked } = request.query;
      const base = accepted(await adminBase(read, actor(request), request.query));
      const today = serviceDay(base.branch.timeZone, now());
      const saysNothing = cursor === undefined && Object.values(asked).every((value) => value === undefined);
      const days = saysNothing ? { from: today, to: today } : {};
      const input = { ...asked, ...days, branchId: base.branch.id } as FilterInput;
      const found = await find(read, input, cursor);
      const props: HistoryProps = {
        ...base,
        filter: keptFilter(input),
        ...(found.ok ? found.value : nothing),
        services: (await servicesOf(read, base.branch, now(), 'all')).map(({ id, name, prefix }) => ({
          id,
          name,
          prefix,
        })),
        counters: await countersToFilterBy(read, base.branch.id),
        error: found.ok ? null : formError(found),
      };
      return send(request, reply, 'history', props, found.ok ? 200 : statusOf(found.reason));
    },
  );
}

async function find(db: Queries, input: FilterInput, cursor: string | undefined): Promise<Result<Found>> {
  const filter: Result<HistoryFilter> = parseHistoryFilter(input);
  if (!filter.ok) return filter;
  const after = decodeCursor(cursor);
  if (!after.ok) return after;
  const page = await historyPage(db, filter.value, { after: after.value, limit: perPage });
  return ok({ ...page, total: await countHistory(db, filter.value) });
}
