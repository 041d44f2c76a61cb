import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { CallingRule } from '../../../shared/calling-rule.ts';
import { refuse } from '../../../shared/refusal.ts';
import { answers, BranchParams, CounterParams, Exactly, LocalName, Priority } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { branchOfCounter } from '../counters/counter-settings-snapshots.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { ruleOfBranch, ruleOfCounter } from './calling-rule-snapshots.ts';
import { checkRule, maxWaitLimits, shareLimits } from './check-rule.ts';
import { previewOrder } from './preview-order.ts';
import { knownIn, setCallingRule } from './set-calling-rule.ts';

const tags = ['calling rules'];
const Group = Exactly({
  members: Type.Array(Type.String({ maxLength: 64 }), { description: 'Class codes or service ids; none: all others' }),
  share: Type.Integer(shareLimits),
});
const Rule = Type.Unsafe<CallingRule>(
  Exactly({
    order: Type.Union([
      Exactly({ kind: Type.Enum(['arrival', 'services', 'priority']) }),
      Exactly({ kind: Type.Literal('ratio'), by: Type.Enum(['class', 'service']), groups: Type.Array(Group) }),
    ]),
    maxWaitMinutes: Type.Union([Type.Integer(maxWaitLimits), Type.Null()]),
  }),
);
const PreviewAnswer = Type.Object({
  waiting: Type.Integer(),
  tickets: Type.Array(
    Type.Object({
      number: Type.String(),
      service: Type.Object({ id: Type.String(), name: Type.String(), prefix: Type.String() }),
      priorityClass: Priority,
      priorityName: LocalName,
      issuedAt: Type.String(),
      why: Type.Unknown({ description: 'Switch on `because`' }),
    }),
  ),
});

export async function callingRuleRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read, now } = database;
  const config = { permission: 'admin' } as const;

  /** Where the rule belongs, if this administrator may see it. */
  const ownerOf = async (request: FastifyRequest, params: { branchId?: string; counterId?: string }) => {
    const branchId = params.branchId ?? accepted(await branchOfCounter(read, params.counterId ?? ''));
    const branch = accepted(await findBranch(read, branchId));
    if (!mayActIn(actor(request), branchId)) throw new RefusedError(refuse('forbidden'));
    return { branch, branchId, counterId: params.counterId ?? null };
  };

  for (const [path, params] of [
    ['/branches/:branchId/calling-rule', BranchParams],
    ['/counters/:counterId/calling-rule', CounterParams],
  ] as const) {
    const owned = (request: FastifyRequest) =>
      ownerOf(request, request.params as { branchId?: string; counterId?: string });

    typed(app).get(
      path,
      {
        config,
        schema: { summary: 'The rule by which tickets are called', tags, params, response: answers({ 200: Rule }) },
      },
      async (request: FastifyRequest) => {
        const { branchId, counterId } = await owned(request);
        return counterId === null ? ruleOfBranch(read, branchId) : ruleOfCounter(read, counterId);
      },
    );

    typed(app).put(
      path,
      {
        config,
        schema: {
          summary: 'Set the rule; null lets a counter follow its branch',
          tags,
          params,
          body: Type.Union([Rule, Type.Null()]),
          response: answers({ 200: Rule }),
        },
      },
      async (request: FastifyRequest) => {
        const owner = await owned(request);
        const rule = request.body as CallingRule | null;
        accepted(await database.write((tx) => setCallingRule(tx, actor(request), owner, rule)));
        return owner.counterId === null ? ruleOfBranch(read, owner.branchId) : ruleOfCounter(read, owner.counterId);
      },
    );

    typed(app).post(
      `${path}/preview`,
      {
        config,
        schema: {
          summary: "Today's line in the order in which a rule would call it",
          tags,
          params,
          body: Rule,
          response: answers({ 200: PreviewAnswer }),
        },
      },
      async (request: FastifyRequest) => {
        const owner = await owned(request);
        const known = await knownIn({ db: read }, owner.branchId);
        const rule = accepted(checkRule(request.body as CallingRule, known));
        return previewOrder(read, owner, rule, now());
      },
    );
  }
}
