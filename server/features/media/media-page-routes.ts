import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import { mediaLimits } from '../../../shared/media.ts';
import type { MediaProps } from '../../../shared/page-props.ts';
import { type Refusal, refuse } from '../../../shared/refusal.ts';
import { Exactly, Id } from '../../web/api-schemas.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { uploadedFiles } from '../../web/uploads.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { afterForm } from '../branches/admin-section.ts';
import { deleteMedia } from './delete-media.ts';
import { mediaOverview } from './media-snapshots.ts';
import { uploadMedia } from './upload-media.ts';

const config = { permission: 'admin' } as const;
const querystring = Type.Object(AdminQuery);

/** One byte more than is taken, so that what is too large is seen to be. */
export const uploadLimits = { fileSize: mediaLimits.video + 1, files: 30, fields: 5 };

/** Pictures and videos for the screens. */
export async function mediaPageRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const send = surface(app, 'admin', adminPages);
  await app.register(multipart, { limits: uploadLimits, throwFileSizeLimit: false });

  const baseOf = async (request: FastifyRequest) =>
    accepted(await adminBase(database.read, actor(request), request.query as { branch?: string; done?: string }));
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    shown: { refused: MediaProps['refused']; refusal: Refusal | null },
  ) => {
    const base = await baseOf(request);
    const { refused, refusal } = shown;
    const media = await mediaOverview(database.read, base.branch);
    const props: MediaProps = { ...base, media, refused, error: refusal && formError(refusal) };
    return send(request, reply, 'media', props, refusal ? statusOf(refusal.reason) : 200);
  };

  typed(app).get('/media', { config, schema: { querystring } }, (request, reply) =>
    show(request, reply, { refused: [], refusal: null }),
  );

  typed(app).post('/media', { config, schema: { querystring } }, async (request, reply) => {
    const base = await baseOf(request);
    const refused: MediaProps['refused'] = [];
    let taken = 0;
    for await (const file of uploadedFiles(request, { form: true })) {
      const result = await uploadMedia(database, actor(request), base.branch.id, file);
      if (result.ok) taken++;
      else refused.push({ name: file.name, reason: result.reason });
    }
    const [first] = refused;
    if (taken > 0 && !first) return reply.redirect(afterForm(base, '/admin/media', 'uploaded'), 303);
    return show(request, reply, { refused, refusal: refuse(first?.reason ?? 'file-empty', { field: 'file' }) });
  });

  typed(app).post(
    '/media/:id/delete',
    { config, schema: { querystring, params: Exactly({ id: Id }) } },
    async (request, reply) => {
      const base = await baseOf(request);
      const deleted = isGenuineForm(request)
        ? await deleteMedia(database, actor(request), base.branch.id, request.params.id)
        : refuse('csrf');
      if (deleted.ok) return reply.redirect(afterForm(base, '/admin/media', 'deleted'), 303);
      return show(request, reply, { refused: [], refusal: deleted });
    },
  );
}
