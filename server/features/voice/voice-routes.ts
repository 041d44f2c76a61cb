import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { locales } from '../../../shared/page.ts';
import { answers, Exactly, Id } from '../../web/api-schemas.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { findBranch } from '../branches/branches.ts';
import { voiceManifest } from './voice-snapshots.ts';

const Language = Type.Enum([...locales]);
const Manifest = Type.Object({
  locale: Language,
  revision: Type.String({ description: 'Another one whenever a clip is another' }),
  clips: Type.Record(Type.String(), Type.String(), { description: 'Addresses by what is said' }),
});

/** With what a display speaks. */
export async function voiceRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;

  typed(app).get(
    '/branches/:branchId/voice/:locale',
    {
      config: { permission: 'public' },
      schema: {
        summary: 'The clips of a language: those of the house, and what the branch recorded itself',
        tags: ['voice'],
        params: Exactly({ branchId: Id, locale: Language }),
        response: answers({ 200: Manifest }),
      },
    },
    async (request) => {
      const { id } = accepted(await findBranch(database.read, request.params.branchId));
      return voiceManifest(database.read, id, request.params.locale);
    },
  );
}
