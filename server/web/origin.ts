import type { FastifyInstance, FastifyRequest } from 'fastify';

/** As whoever asks sees this server: what a QR code must carry. */
export function originOf(app: FastifyInstance, request: FastifyRequest): string {
  return app.config.publicUrl ?? `${request.protocol}://${request.host}`;
}
