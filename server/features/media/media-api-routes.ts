import multipart from '@fastify/multipart';
import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { mediaKinds } from '../../../shared/media.ts';
import { type Result, refuse } from '../../../shared/refusal.ts';
import { answers, BranchParams, Exactly, Id, Instant } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError } from '../../web/problem.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { uploadedFiles } from '../../web/uploads.ts';
import { findBranch } from '../branches/branches.ts';
import { mayActIn } from '../staff/acting-staff.ts';
import { deleteMedia } from './delete-media.ts';
import { uploadLimits } from './media-page-routes.ts';
import { mediaAddress, mediaOverview } from './media-snapshots.ts';
import { uploadMedia } from './upload-media.ts';

const tags = ['media'];
const config = { permission: 'admin' } as const;
const Use = Type.Object({
  at: Type.Enum(['display', 'kiosk', 'ticket']),
  name: Type.Optional(Type.String({ description: 'Of the display or kiosk' })),
});
const Media = Type.Object({
  id: Id,
  kind: Type.Enum([...mediaKinds]),
  address: Type.String({ description: 'Below the address of the server; anybody may load it' }),
  type: Type.String({ description: 'Media type' }),
  name: Type.String(),
  size: Type.Integer({ description: 'Bytes' }),
  createdAt: Instant,
  uses: Type.Array(Use),
});

/** The same files for programs; and for the page, which sends one at a time to show how far each is. */
export async function mediaApiRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  await app.register(multipart, { limits: { ...uploadLimits, files: 1 }, throwFileSizeLimit: false });

  typed(app).get(
    '/branches/:branchId/media',
    {
      config,
      schema: {
        summary: 'Pictures and videos of a branch, and where each is shown',
        tags,
        params: BranchParams,
        response: answers({ 200: Type.Array(Media) }),
      },
    },
    async (request) => {
      const branch = accepted(await findBranch(database.read, request.params.branchId));
      if (!mayActIn(actor(request), branch.id)) throw new RefusedError(refuse('forbidden'));
      return mediaOverview(database.read, branch);
    },
  );

  typed(app).post(
    '/branches/:branchId/media',
    {
      config,
      schema: {
        summary: 'Upload a picture or a video: multipart/form-data with one file',
        tags,
        consumes: ['multipart/form-data'],
        params: BranchParams,
        response: answers({ 201: Type.Object({ id: Id, address: Type.String() }) }),
      },
    },
    async (request, reply) => {
      const branch = accepted(await findBranch(database.read, request.params.branchId));
      let uploaded: Result<string> = refuse('file-empty');
      for await (const file of uploadedFiles(request, { form: false })) {
        uploaded = await uploadMedia(database, actor(request), branch.id, file);
      }
      const id = accepted(uploaded);
      reply.code(201);
      return { id, address: mediaAddress(id) };
    },
  );

  typed(app).delete(
    '/branches/:branchId/media/:mediaId',
    {
      config,
      schema: {
        summary: 'Delete a file that is shown nowhere',
        tags,
        params: Exactly({ branchId: Id, mediaId: Id }),
        response: answers({ 204: Type.Null() }),
      },
    },
    async (request, reply) => {
      const { branchId, mediaId } = request.params;
      accepted(await deleteMedia(database, actor(request), branchId, mediaId));
      return reply.code(204).send(null);
    },
  );
}
