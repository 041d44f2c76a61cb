import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { AdminBase, PaperContents } from '../../../shared/page-props.ts';
import { type Refusal, refuse } from '../../../shared/refusal.ts';
import { isTemplate, standardTemplates, ticketPaper } from '../../../shared/ticket-paper.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { originOf } from '../../web/origin.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { qrCode } from '../../web/qr-code.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { afterForm } from '../branches/admin-section.ts';
import { formFields, textOf } from '../branches/form-fields.ts';
import { mediaAddress, mediaOfBranch } from '../media/media-snapshots.ts';
import { imaginedFacts } from './imagined-ticket.ts';
import { setTicketPaper } from './set-ticket-paper.ts';
import { type PaperSettings, paperSettings } from './ticket-paper-snapshots.ts';

const path = '/ticket-paper';
const config = { permission: 'admin' } as const;
const querystring = Type.Object(AdminQuery);

/** What stands on a printed ticket. */
export async function ticketPaperPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write, now } = app.database;
  const send = surface(app, 'admin', adminPages);
  const baseOf = async (request: FastifyRequest) =>
    accepted(await adminBase(read, actor(request), request.query as { branch?: string; done?: string }));

  const preview = (request: FastifyRequest, { branch }: AdminBase, template: string, logoId: string | null) => {
    const address = `${originOf(app, request)}/t/AZqGzq1oX3pJ0vYw9dRkTg`;
    const facts = imaginedFacts(branch, address, now());
    const logo = logoId === null ? null : mediaAddress(logoId);
    return { number: facts.number ?? '', blocks: ticketPaper(template, facts), logo, qr: qrCode(address) };
  };

  const sendPage = async (
    request: FastifyRequest,
    reply: FastifyReply,
    base: AdminBase,
    { template, logoId }: PaperSettings,
    refusal: Refusal | null,
  ) => {
    const pictures = (await mediaOfBranch(read, base.branch.id)).filter(({ kind }) => kind === 'picture');
    const shown = template ?? standardTemplates.id;
    const known = pictures.some(({ id }) => id === logoId) ? logoId : null;
    const contents: PaperContents | null = isTemplate(shown) ? preview(request, base, shown, known) : null;
    const props = {
      ...base,
      values: { template: shown, logoId: known ?? '' },
      pictures: pictures.map(({ id, name, type }) => ({ id, name, printable: type === 'image/png' })),
      preview: contents,
      error: refusal && formError(refusal),
    };
    return send(request, reply, 'ticketPaper', props, refusal ? statusOf(refusal.reason) : 200);
  };

  typed(app).get(path, { config, schema: { querystring } }, async (request, reply) => {
    const base = await baseOf(request);
    return sendPage(request, reply, base, await paperSettings(read, base.branch.id), null);
  });

  typed(app).post(path, { config, schema: { querystring } }, async (request, reply) => {
    const base = await baseOf(request);
    const fields = formFields(request.body);
    const typedIn = { template: textOf(fields, 'template'), logoId: textOf(fields, 'logoId') || null };
    if (!isGenuineForm(request)) return sendPage(request, reply, base, typedIn, refuse('csrf'));
    const wanted = textOf(fields, 'do');
    if (wanted === 'preview') {
      const wrong = isTemplate(typedIn.template) ? null : refuse('template-invalid', { field: 'template' });
      return sendPage(request, reply, base, typedIn, wrong);
    }
    const settings = wanted === 'reset' ? { ...typedIn, template: null } : typedIn;
    const set = await write((tx) => setTicketPaper(tx, actor(request), base.branch.id, settings));
    if (!set.ok) return sendPage(request, reply, base, settings, set);
    return reply.redirect(afterForm(base, `/admin${path}`, 'saved'), 303);
  });
}
