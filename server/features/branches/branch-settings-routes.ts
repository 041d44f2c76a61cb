import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { refuse } from '../../../shared/refusal.ts';
import { answers, BranchParams, Hours, Id } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { branchLimits, listLimits } from './branch-settings.ts';
import { findBranchSettings } from './branch-settings-snapshots.ts';
import { editBranch } from './edit-branch.ts';

const List = Type.Array(Type.String({ maxLength: 200 }), { maxItems: listLimits.entries * 2 });
const fields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  timeZone: Type.String({ description: 'IANA name' }),
  hours: Hours,
  minimumCalls: Type.Integer(branchLimits.minimumCalls),
  noShowDelay: Type.Integer({ ...branchLimits.noShowDelay, description: 'Seconds after the last call' }),
  recallLimit: Type.Union([Type.Integer(branchLimits.recallLimit), Type.Null()]),
  undoMinutes: Type.Integer(branchLimits.undoMinutes),
  transferPlace: Type.Enum(['original', 'end']),
  breakReasons: List,
  results: List,
  cancelReasons: List,
};
const Settings = Type.Object({ id: Id, ...fields });

/** What a branch decides for itself. */
export async function branchSettingsRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const config = { permission: 'admin' } as const;
  const params = BranchParams;
  const settings = async (branchId: string) => {
    // The rule has an address of its own.
    const { callingRule: _, ...all } = accepted(await findBranchSettings(database.read, branchId));
    return all;
  };

  typed(app).get(
    '/branches/:branchId/settings',
    {
      config,
      schema: { summary: 'The settings of a branch', tags: ['branches'], params, response: answers({ 200: Settings }) },
    },
    async (request) => {
      const { branchId } = request.params;
      if (!mayActIn(actor(request), branchId)) throw new RefusedError(refuse('forbidden'));
      return settings(branchId);
    },
  );

  typed(app).patch(
    '/branches/:branchId/settings',
    {
      config,
      schema: {
        summary: 'Change what is named',
        tags: ['branches'],
        params,
        body: Type.Partial(Type.Object(fields), { additionalProperties: false }),
        response: answers({ 200: Settings }),
      },
    },
    async (request) => {
      const { branchId } = request.params;
      accepted(await database.write((tx) => editBranch(tx, actor(request), branchId, request.body)));
      return settings(branchId);
    },
  );
}
