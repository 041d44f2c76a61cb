import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { AdminBase, CalendarProps } from '../../../shared/page-props.ts';
import { type Refusal, refuse } from '../../../shared/refusal.ts';
import { isGenuine, isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { afterForm } from '../branches/admin-section.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { type FormFields, formFields, textOf, valuesOf } from '../branches/form-fields.ts';
import { parseDayHours } from '../branches/opening-hours.ts';
import { deleteSpecialDay, setSpecialDays } from './change-calendar.ts';
import { type BadRow, readCalendarFile } from './read-calendar-file.ts';
import { specialDays } from './special-day-snapshots.ts';

const config = { permission: 'admin' } as const;
const schema = { querystring: Type.Object(AdminQuery) };
const fileLimit = 1024 * 1024;
const fieldNames = ['day', 'name', 'hours'];

/** Days on which the hours of the week do not count. */
export async function calendarPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write, now } = app.database;
  const send = surface(app, 'admin', adminPages);
  await app.register(multipart, { limits: { fileSize: fileLimit, files: 1, fields: 5 } });

  const baseOf = async (request: FastifyRequest) =>
    accepted(await adminBase(read, actor(request), request.query as { branch?: string; done?: string }));
  const today = ({ branch }: AdminBase) => serviceDay(branch.timeZone, now());

  interface Shown {
    fields: FormFields | null;
    refusal: Refusal | null;
    bad: BadRow[];
  }
  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    base: AdminBase,
    { fields, refusal, bad }: Shown,
  ) => {
    const props: CalendarProps = {
      ...base,
      days: await specialDays(read, base.branch.id, today(base)),
      values: fields ? valuesOf(fields, fieldNames) : { day: '', name: '', hours: '' },
      badRows: bad,
      error: refusal && formError(refusal),
    };
    return send(request, reply, 'calendar', props, refusal ? statusOf(refusal.reason) : 200);
  };
  const fresh = { fields: null, refusal: null, bad: [] };

  typed(app).get('/calendar', { config, schema }, async (request, reply) =>
    show(request, reply, await baseOf(request), fresh),
  );

  typed(app).post('/calendar', { config, schema }, async (request, reply) => {
    const base = await baseOf(request);
    const fields = formFields(request.body);
    const hours = parseDayHours(textOf(fields, 'hours'));
    const day = { day: textOf(fields, 'day'), name: textOf(fields, 'name') };
    const saved = !isGenuineForm(request)
      ? refuse('csrf')
      : hours
        ? await write((tx) => setSpecialDays(tx, actor(request), base.branch.id, [{ ...day, hours }]))
        : refuse('hours-invalid', { field: 'hours' });
    if (saved.ok) return reply.redirect(afterForm(base, '/admin/calendar', 'saved'), 303);
    return show(request, reply, base, { ...fresh, fields, refusal: saved });
  });

  typed(app).post('/calendar/delete', { config, schema }, async (request, reply) => {
    const base = await baseOf(request);
    const day = textOf(formFields(request.body), 'day');
    const removed = isGenuineForm(request)
      ? await write((tx) => deleteSpecialDay(tx, actor(request), base.branch.id, day))
      : refuse('csrf');
    if (removed.ok) return reply.redirect(afterForm(base, '/admin/calendar', 'deleted'), 303);
    return show(request, reply, base, { ...fresh, refusal: removed });
  });

  typed(app).post('/calendar/import', { config, schema }, async (request, reply) => {
    const base = await baseOf(request);
    const { token, bytes } = await uploaded(request);
    if (!isGenuine(request, token)) return show(request, reply, base, { ...fresh, refusal: refuse('csrf') });
    const file = readCalendarFile(bytes, today(base));
    if (file.bad) {
      const refusal = refuse('file-invalid', { field: 'file' });
      return show(request, reply, base, { ...fresh, refusal, bad: file.bad });
    }
    const saved = await write((tx) => setSpecialDays(tx, actor(request), base.branch.id, file.days));
    if (saved.ok) return reply.redirect(afterForm(base, '/admin/calendar', 'saved'), 303);
    return show(request, reply, base, { ...fresh, refusal: saved });
  });
}

/** The file of a form, and its token. Nothing at all where none was chosen. */
async function uploaded(request: FastifyRequest): Promise<{ token: string; bytes: Uint8Array }> {
  let token = '';
  let bytes: Uint8Array = new Uint8Array();
  if (!request.isMultipart()) return { token, bytes };
  for await (const part of request.parts()) {
    if (part.type === 'file') bytes = await part.toBuffer();
    else if (part.fieldname === '_csrf') token = String(part.value);
  }
  return { token, bytes };
}
