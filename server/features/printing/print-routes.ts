import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { printProblems, printStates } from '../../../shared/printing.ts';
import { answers, Exactly, Id, NoBody, TicketParams } from '../../web/api-schemas.ts';
import { originOf } from '../../web/origin.ts';
import { actor, askingDevice } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { ownJob, paperOfDevice, tellOutcome } from './own-job.ts';
import { printJobView } from './print-job-snapshots.ts';
import { reprintTicket } from './reprint-ticket.ts';
import { ticketBytes } from './ticket-bytes.ts';

const tags = ['printing'];
const JobParams = Exactly({ jobId: Id });
const Job = Type.Object({
  id: Id,
  ticketId: Id,
  state: Type.Enum([...printStates, 'printing']),
  problem: Type.Union([Type.Enum([...printProblems]), Type.Null()]),
});

export async function printJobRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read, write } = database;

  typed(app).post(
    '/tickets/:ticketId/print',
    {
      config: { permission: 'staff' },
      schema: {
        summary: 'Print it once more: where it was printed last, or on the first printer of the branch',
        tags,
        params: TicketParams,
        body: NoBody,
        response: answers({ 202: Job }),
      },
    },
    async (request, reply) => {
      const { ticketId } = request.params;
      const origin = originOf(app, request);
      const { jobId } = accepted(await write((tx) => reprintTicket(tx, actor(request), ticketId, origin)));
      return reply.code(202).send(await printJobView(read, jobId));
    },
  );

  typed(app).get(
    '/print-jobs/:jobId',
    {
      config: { permission: 'device' },
      schema: { summary: 'A job of this kiosk', tags, params: JobParams, response: answers({ 200: Job }) },
    },
    async (request) => {
      const job = accepted(await ownJob(read, askingDevice(request), request.params.jobId));
      return printJobView(read, job.id);
    },
  );

  typed(app).get(
    '/print-jobs/:jobId/escpos',
    {
      config: { permission: 'device' },
      schema: {
        summary: 'The ESC/POS commands of it, for the printer that hangs on this kiosk',
        tags,
        params: JobParams,
      },
    },
    async (request, reply) => {
      const device = askingDevice(request);
      const job = accepted(await ownJob(read, device, request.params.jobId));
      const bytes = accepted(await ticketBytes(database, job, await paperOfDevice(read, device)));
      return reply.type('application/octet-stream').send(Buffer.from(bytes));
    },
  );

  typed(app).post(
    '/print-jobs/:jobId/outcome',
    {
      config: { permission: 'device' },
      schema: {
        summary: 'Tell how it went. Told twice, the first printing counts',
        tags,
        params: JobParams,
        body: Exactly({ printed: Type.Boolean(), problem: Type.Optional(Type.Enum([...printProblems])) }),
        response: answers({ 200: Job }),
      },
    },
    async (request) => {
      const { printed, problem = 'printer-error' } = request.body;
      const { jobId } = request.params;
      const device = askingDevice(request);
      accepted(await write((tx) => tellOutcome(tx, device, jobId, printed ? null : problem)));
      return printJobView(read, jobId);
    },
  );
}
