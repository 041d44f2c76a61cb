import Fastify from 'fastify';
import { callNext, changeAtCounter } from './office/calls.ts';
import { issue } from './office/issue.ts';
import { viewOf } from './office/ticket-view.ts';

/**
 * The floor of `issue` and `call`: a bare route that validates and runs the product's statements, prepared once, in
 * shared commits, and answers with the same view. No hooks, no headers, no sessions, no rules, no screens.
 */

const app = Fastify();
const text = { type: 'string' } as const;
const properties = { serviceId: text, name: text, phone: text };
const body = { type: 'object', properties, required: ['serviceId'], additionalProperties: false } as const;

app.post('/api/v1/branches/:branchId/tickets', { schema: { body } }, async (request, reply) => {
  const { branchId } = request.params as { branchId: string };
  const wanted = request.body as Record<string, string>;
  const id = await issue({ ...wanted, branchId, requestKey: request.headers['idempotency-key'] });
  return reply.code(201).send(viewOf(id));
});

app.post('/api/v1/counters/:counterId/call-next', async (request) => {
  const { counterId } = request.params as { counterId: string };
  return viewOf(await callNext(counterId));
});

for (const verb of ['serve', 'complete'] as const) {
  app.post(`/api/v1/tickets/:ticketId/${verb}`, async (request) => {
    const { ticketId } = request.params as { ticketId: string };
    return viewOf(await changeAtCounter(ticketId, verb));
  });
}

await app.listen({ port: 0, host: '127.0.0.1' });
process.stdout.write(`${app.listeningOrigin}\n`);
process.on('SIGTERM', () => app.close().then(() => process.exit(0)));
