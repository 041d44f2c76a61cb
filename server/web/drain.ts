import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../../shared/refusal.ts';
import { RefusedError } from './problem.ts';

/** Whoever asks again a moment later asks the instance that takes over. */
const retryAfter = 1;
/** How long, in milliseconds, what is under way may take to end; less than the process waits for it. */
const patience = 4000;
const lookEvery = 20;

/**
 * Stops so that nobody loses anything: what was accepted is answered, what comes now is told to come again, and live
 * streams end, so that their browsers open others. Only then are the connections cut.
 */
export function drain(app: FastifyInstance): void {
  const underWay = new Set<FastifyRequest>();
  let stopping = false;
  app.addHook('onRequest', async (request, reply) => {
    if (stopping) throw new RefusedError(refuse('unavailable', { retryAfter }));
    underWay.add(request);
    // However it ends: answered, or left by whoever asked.
    reply.raw.once('close', () => underWay.delete(request));
  });
  app.addHook('preClose', async () => {
    stopping = true;
    const end = performance.now() + patience;
    for (;;) {
      // Each time: the last of them may be open only now.
      app.hub.endAll();
      if (underWay.size === 0 || performance.now() > end) return;
      await wait(lookEvery);
    }
  });
}
