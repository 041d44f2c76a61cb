import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';

/**
 * The same for every answer, so worked out once: helmet does so for each request, which takes as long as a whole
 * statement of the database.
 */
export function sendSecurityHeaders(app: FastifyInstance): void {
  const headers = headersFor({ secure: app.config.publicUrl?.startsWith('https:') === true });
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(headers);
    done();
  });
}

function headersFor({ secure }: { secure: boolean }): OutgoingHttpHeaders {
  const request = new IncomingMessage(new Socket());
  const response = new ServerResponse(request);
  const add = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
      },
    },
    // Not `no-referrer`: with it a browser would not say where a form comes from.
    referrerPolicy: { policy: 'same-origin' },
    // Over plain HTTP on an office network these would break the pages or only fill the console.
    hsts: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
  });
  add(request, response, (error) => {
    if (error) throw error;
  });
  return response.getHeaders();
}
