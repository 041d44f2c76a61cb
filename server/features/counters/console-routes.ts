import type { FastifyInstance } from 'fastify';
import { counterPages } from '../../../pages/counter/pages.ts';
import { refuse } from '../../../shared/refusal.ts';
import { CounterParams } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { chosenBranch } from '../branches/branches.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { countersToChoose, counterView } from './counter-snapshots.ts';
import { openSession } from './counter-store.ts';

/** The pages of those who work at a counter. */
export async function consoleRoutes(app: FastifyInstance): Promise<void> {
  const { read, now } = app.database;
  const send = surface(app, 'counter', counterPages);

  typed(app).get('/counter', { config: { permission: 'staff' } }, async (request, reply) => {
    const staff = actor(request);
    const open = await openSession(read, { staffId: staff.id });
    const own = open?.counter_id ?? (staff.counterIds.length === 1 ? staff.counterIds[0] : undefined);
    if (own) return reply.redirect(`/counter/${own}`, 303);
    const branch = accepted(await chosenBranch(read, staff.branchId ?? undefined));
    return send(request, reply, 'choose', { counters: await countersToChoose(read, branch, staff) });
  });

  typed(app).get(
    '/counter/:counterId',
    { config: { permission: 'staff' }, schema: { params: CounterParams } },
    async (request, reply) => {
      const snapshot = await counterView(read, request.params.counterId, now());
      if (!snapshot) throw new RefusedError(refuse('not-found'));
      if (!mayActIn(actor(request), snapshot.branch.id)) throw new RefusedError(refuse('forbidden'));
      return send(request, reply, 'console', { snapshot });
    },
  );
}
