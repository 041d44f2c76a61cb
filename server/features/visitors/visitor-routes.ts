import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { visitorPages } from '../../../pages/visitor/pages.ts';
import type { FormError, HomeProps, TicketProps } from '../../../shared/page-props.ts';
import { refuse } from '../../../shared/refusal.ts';
import type { BranchView } from '../../../shared/snapshots.ts';
import { regularClass } from '../../../shared/ticket.ts';
import { newId } from '../../db/new-id.ts';
import { Id, TicketParams } from '../../web/api-schemas.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { gaps } from '../../web/kept-pages.ts';
import { originOf } from '../../web/origin.ts';
import { statusOf } from '../../web/problem.ts';
import { qrCode } from '../../web/qr-code.ts';
import { keptSurface, surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { chosenBranch, listBranches } from '../branches/branches.ts';
import { journeysOf } from '../journeys/journey-snapshots.ts';
import { priorityClassNames } from '../priority-classes/priority-class-snapshots.ts';
import { servicesOf } from '../services/service-snapshots.ts';
import { cancelTicket } from '../tickets/cancel-ticket.ts';
import { findTicketView } from '../tickets/find-ticket.ts';
import { takeTicket } from '../tickets/take-ticket.ts';

const Field = Type.Optional(Type.String({ maxLength: 2000 }));
const Branch = Type.Object({ branch: Type.Optional(Id) });

/** Everything a visitor needs, as plain pages: script only adds to them. */
export async function visitorPageRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read, now } = database;
  const send = surface(app, 'visitor', visitorPages);
  const sendKept = keptSurface(app, 'visitor', visitorPages);

  const homeProps = async (branch: BranchView, requestKey: string): Promise<HomeProps> => ({
    snapshot: await servicesOf(read, branch, now()),
    branch,
    branches: await listBranches(read),
    priorityClasses: await priorityClassNames(read, branch.id, 'for-visitors'),
    journeys: await journeysOf(read, branch.id),
    requestKey,
    values: null,
    error: null,
  });

  typed(app).get('/', { config: { permission: 'public' }, schema: { querystring: Branch } }, async (request, reply) => {
    // The back button shall show the very page that was sent, so that it gives the same ticket again.
    reply.header('cache-control', 'private, no-cache');
    return await sendKept(request, reply, 'home', async () =>
      homeProps(accepted(await chosenBranch(read, request.query.branch)), gaps.requestKey),
    );
  });

  typed(app).post(
    '/',
    {
      config: { permission: 'public' },
      schema: {
        querystring: Branch,
        body: Type.Object({
          serviceId: Field,
          journeyId: Field,
          name: Field,
          phone: Field,
          priorityClass: Field,
          requestKey: Field,
          _csrf: Field,
        }),
      },
    },
    async (request, reply) => {
      const { serviceId = '', name = '', phone = '', requestKey = '' } = request.body;
      const branch = accepted(await chosenBranch(read, request.query.branch));
      const { journeyId, priorityClass = regularClass } = request.body;
      const result = isGenuineForm(request)
        ? await database.write(
            (tx) =>
              takeTicket(tx, {
                branchId: branch.id,
                serviceId,
                journeyId,
                name,
                phone,
                priorityClass,
                channel: 'web',
                // One rendering of the form gives one ticket a service, however often it is sent.
                requestKey: requestKey ? `${requestKey}-${journeyId ?? serviceId}` : undefined,
              }),
            branch.id,
          )
        : refuse('csrf');
      if (result.ok) return reply.redirect(`/t/${result.value.ticket.id}`, 303);
      const props: HomeProps = {
        ...(await homeProps(branch, requestKey || newId(now()))),
        values: { serviceId, name, phone, priorityClass },
        error: formError(result),
      };
      return send(request, reply, 'home', props, statusOf(result.reason));
    },
  );

  const ticketProps = async (request: FastifyRequest, id: string, error: FormError | null): Promise<TicketProps> => {
    const address = `${originOf(app, request)}/t/${id}`;
    return { snapshot: accepted(await findTicketView(database, id)), address, qr: qrCode(address), error };
  };

  typed(app).get(
    '/t/:ticketId',
    { config: { permission: 'public' }, schema: { params: TicketParams } },
    (request, reply) => sendKept(request, reply, 'ticket', () => ticketProps(request, request.params.ticketId, null)),
  );

  typed(app).post(
    '/t/:ticketId/cancel',
    { config: { permission: 'public' }, schema: { params: TicketParams } },
    async (request, reply) => {
      const { ticketId } = request.params;
      const result = isGenuineForm(request) ? await database.write((tx) => cancelTicket(tx, ticketId)) : refuse('csrf');
      if (result.ok) return reply.redirect(`/t/${ticketId}`, 303);
      const props = await ticketProps(request, ticketId, formError(result));
      return send(request, reply, 'ticket', props, statusOf(result.reason));
    },
  );

  typed(app).get(
    '/status',
    {
      config: { permission: 'public' },
      schema: { querystring: Type.Object({ hp: Field, branch: Type.Optional(Id) }) },
    },
    async (request, reply) => {
      const { hp } = request.query;
      if (!hp) return send(request, reply, 'status', { phone: null, tickets: null, error: null });
      const branch = accepted(await chosenBranch(read, request.query.branch));
      const found = await app.lookUpPhone(branch, hp, request.ip);
      if (found.ok) return send(request, reply, 'status', { phone: hp, tickets: found.value, error: null });
      const { retryAfter } = found;
      if (retryAfter) reply.header('retry-after', retryAfter);
      const props = { phone: hp, tickets: null, error: formError(found) };
      return send(request, reply, 'status', props, statusOf(found.reason));
    },
  );
}
