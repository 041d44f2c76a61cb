import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { AdminBase } from '../../../shared/page-props.ts';
import { type Refusal, type Result, refuse } from '../../../shared/refusal.ts';
import type { SignedIn } from '../../../shared/staff.ts';
import { Exactly, Id } from '../../web/api-schemas.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from './admin-base.ts';
import { type FormFields, formFields } from './form-fields.ts';

/** What the form page of a thing is to show. */
interface FormState {
  /** Null for a new one. */
  id: string | null;
  /** What was typed and refused; null: the values as they are. */
  fields: FormFields | null;
  refusal: Refusal | null;
}

type Saved = Promise<Result<unknown>>;

interface Command {
  run: (request: FastifyRequest, id: string, fields: FormFields, base: AdminBase) => Saved;
  /** What the next page says was done. */
  done: string;
  /** There is nothing left to look at. */
  gone?: boolean;
}

/** One kind of thing that administrators manage: each has a list, a form, and what can be done with one of them. */
interface AdminSection {
  path: `/${string}`;
  /** The branch that the thing belongs to; null when it is of every branch. */
  branchOf: (staff: SignedIn, id: string) => Promise<Result<string | null>>;
  sendList: (request: FastifyRequest, reply: FastifyReply, base: AdminBase) => Promise<FastifyReply>;
  sendForm: (request: FastifyRequest, reply: FastifyReply, base: AdminBase, form: FormState) => Promise<FastifyReply>;
  create: (request: FastifyRequest, base: AdminBase, fields: FormFields) => Saved;
  save: (request: FastifyRequest, base: AdminBase, id: string, fields: FormFields) => Saved;
  commands: Record<string, Command>;
}

const params = Exactly({ id: Id });
const querystring = Type.Object(AdminQuery);
const config = { permission: 'admin' } as const;

export function adminSection(app: FastifyInstance, section: AdminSection): void {
  const list = `/admin${section.path}`;

  const baseOf = async (request: FastifyRequest, id?: string): Promise<AdminBase> => {
    const query = request.query as { branch?: string; done?: string };
    const own = id === undefined ? null : accepted(await section.branchOf(actor(request), id));
    return accepted(
      await adminBase(app.database.read, actor(request), own === null ? query : { ...query, branch: own }),
    );
  };
  const fresh = { fields: null, refusal: null };

  typed(app).get(section.path, { config, schema: { querystring } }, async (request, reply) =>
    section.sendList(request, reply, await baseOf(request)),
  );

  typed(app).get(`${section.path}/new`, { config, schema: { querystring } }, async (request, reply) =>
    section.sendForm(request, reply, await baseOf(request), { id: null, ...fresh }),
  );

  typed(app).post(section.path, { config, schema: { querystring } }, async (request, reply) => {
    const base = await baseOf(request);
    const fields = formFields(request.body);
    const result = isGenuineForm(request) ? await section.create(request, base, fields) : refuse('csrf');
    if (result.ok) return reply.redirect(afterForm(base, list, 'created'), 303);
    return section.sendForm(request, reply, base, { id: null, fields, refusal: result });
  });

  typed(app).get(`${section.path}/:id`, { config, schema: { params, querystring } }, async (request, reply) => {
    const { id } = request.params as { id: string };
    return section.sendForm(request, reply, await baseOf(request, id), { id, ...fresh });
  });

  typed(app).post(`${section.path}/:id`, { config, schema: { params, querystring } }, async (request, reply) => {
    const { id } = request.params as { id: string };
    const base = await baseOf(request, id);
    const fields = formFields(request.body);
    const result = isGenuineForm(request) ? await section.save(request, base, id, fields) : refuse('csrf');
    if (result.ok) return reply.redirect(afterForm(base, list, 'saved'), 303);
    return section.sendForm(request, reply, base, { id, fields, refusal: result });
  });

  for (const [verb, { run, done, gone }] of Object.entries(section.commands)) {
    const path = `${section.path}/:id/${verb}`;
    typed(app).post(path, { config, schema: { params, querystring } }, async (request, reply) => {
      const { id } = request.params as { id: string };
      const base = await baseOf(request, id);
      const result = isGenuineForm(request) ? await run(request, id, formFields(request.body), base) : refuse('csrf');
      if (result.ok) return reply.redirect(afterForm(base, gone ? list : `${list}/${id}`, done), 303);
      return section.sendForm(request, reply, base, { id, fields: null, refusal: result });
    });
  }
}

/** Where a form that was accepted leads: still in the same branch, where there are several. */
export function afterForm({ branch, branches }: AdminBase, path: string, done: string): string {
  return `${path}?${new URLSearchParams({ ...(branches.length > 1 ? { branch: branch.id } : {}), done })}`;
}
