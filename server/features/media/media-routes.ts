import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { refuse } from '../../../shared/refusal.ts';
import { Exactly, Id } from '../../web/api-schemas.ts';
import { RefusedError } from '../../web/problem.ts';
import { typed } from '../../web/typed-app.ts';
import { byteRange } from './byte-range.ts';
import { findMedia, mediaStream } from './media-snapshots.ts';
import { removeLeftovers } from './remove-media.ts';

const cleaning = 10 * 60_000;

/** What was uploaded, for every screen that shows it. */
export async function mediaRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;

  typed(app).route({
    // HEAD of our own: the one that is made from GET would read the whole file.
    method: ['GET', 'HEAD'],
    url: '/media/:mediaId',
    config: { permission: 'public' },
    schema: { params: Exactly({ mediaId: Id }) },
    compress: false,
    handler: async (request, reply) => {
      const media = await findMedia(database.read, request.params.mediaId);
      if (!media) throw new RefusedError(refuse('not-found'));
      const { id, type, size } = media;
      const etag = `"${id}"`;
      reply.headers({
        etag,
        'cache-control': 'public, max-age=31536000, immutable',
        'content-disposition': 'inline',
        'accept-ranges': 'bytes',
      });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      const condition = request.headers['if-range'];
      const range = condition === undefined || condition === etag ? byteRange(request.headers.range, size) : null;
      if (range === 'outside') {
        return reply.code(416).header('cache-control', 'no-store').header('content-range', `bytes */${size}`).send();
      }
      const { first, last } = range ?? { first: 0, last: size - 1 };
      if (range) reply.code(206).header('content-range', `bytes ${first}-${last}/${size}`);
      reply.type(type).header('content-length', last - first + 1);
      if (request.method === 'HEAD') return reply.send();
      return reply.send(Readable.from(mediaStream(database.read, id, { first, last }), { objectMode: false }));
    },
  });

  const clean = () => removeLeftovers(database).catch((error: unknown) => app.log.error(error));
  const timer = setInterval(clean, cleaning);
  app.addHook('onReady', async () => void clean());
  app.addHook('preClose', async () => clearInterval(timer));
}
