import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { RulesProps } from '../../../shared/page-props.ts';
import { type Refusal, refuse } from '../../../shared/refusal.ts';
import { Id } from '../../web/api-schemas.ts';
import { isGenuineForm } from '../../web/csrf.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError, statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { AdminQuery, adminBase } from '../branches/admin-base.ts';
import { afterForm } from '../branches/admin-section.ts';
import { type FormFields, formFields, textOf } from '../branches/form-fields.ts';
import { counterSettings } from '../counters/counter-settings-snapshots.ts';
import { priorityClassNames } from '../priority-classes/priority-class-snapshots.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import { ruleOfBranch, ruleOfCounter } from './calling-rule-snapshots.ts';
import { checkRule } from './check-rule.ts';
import { type Preview, previewOrder } from './preview-order.ts';
import { ruleFieldValues, ruleFormValues, ruleFromForm } from './rule-form.ts';
import { knownIn, setCallingRule } from './set-calling-rule.ts';

const config = { permission: 'admin' } as const;
const querystring = Type.Object({ ...AdminQuery, counter: Type.Optional(Id) });
type Query = { branch?: string; done?: string; counter?: string };

interface Shown {
  fields: FormFields | null;
  refusal: Refusal | null;
  preview: Preview | null;
}

/** Who is called next: the rule of the branch, or of one counter. */
export async function rulePageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write, now } = app.database;
  const send = surface(app, 'admin', adminPages);

  const placeOf = async (request: FastifyRequest) => {
    const query = request.query as Query;
    const base = accepted(await adminBase(read, actor(request), query));
    const counters = (await counterSettings(read, base.branch.id)).filter(({ active }) => active);
    const counter = query.counter === undefined ? null : counters.find(({ id }) => id === query.counter);
    if (counter === undefined) throw new RefusedError(refuse('not-found', { field: 'counterId' }));
    return { base, counters, counter };
  };
  type Place = Awaited<ReturnType<typeof placeOf>>;

  const show = async (request: FastifyRequest, reply: FastifyReply, place: Place, shown: Shown) => {
    const { base, counters, counter } = place;
    const { fields, refusal, preview } = shown;
    const known = await knownIn({ db: read }, base.branch.id);
    const rule = counter ? await ruleOfCounter(read, counter.id) : await ruleOfBranch(read, base.branch.id);
    const props: RulesProps = {
      ...base,
      counter: counter && { id: counter.id, name: counter.name },
      counters: counters.map(({ id, name, callingRule }) => ({ id, name, ownRule: callingRule !== null })),
      values: fields ? ruleFieldValues(fields, known) : ruleFormValues(rule, known),
      services: (await serviceSettings(read, base.branch.id)).filter(({ active }) => active),
      priorityClasses: await priorityClassNames(read, base.branch.id, 'active'),
      preview: preview?.tickets ?? null,
      waiting: preview?.waiting ?? 0,
      error: refusal && formError(refusal),
    };
    return send(request, reply, 'rules', props, refusal ? statusOf(refusal.reason) : 200);
  };

  typed(app).get('/rules', { config, schema: { querystring } }, async (request, reply) =>
    show(request, reply, await placeOf(request), { fields: null, refusal: null, preview: null }),
  );

  typed(app).post('/rules', { config, schema: { querystring } }, async (request, reply) => {
    const place = await placeOf(request);
    const { base, counter } = place;
    const fields = formFields(request.body);
    if (!isGenuineForm(request)) return show(request, reply, place, { fields, refusal: refuse('csrf'), preview: null });
    const owner = { branchId: base.branch.id, counterId: counter?.id ?? null };
    const inherits = textOf(fields, 'do') === 'inherit' && counter !== null;
    const rule = inherits ? null : ruleFromForm(fields);
    if (rule && textOf(fields, 'do') === 'preview') {
      const checked = checkRule(rule, await knownIn({ db: read }, base.branch.id));
      if (!checked.ok) return show(request, reply, place, { fields, refusal: checked, preview: null });
      const preview = await previewOrder(read, { ...owner, branch: base.branch }, checked.value, now());
      return show(request, reply, place, { fields, refusal: null, preview });
    }
    const saved = await write((tx) => setCallingRule(tx, actor(request), owner, rule));
    if (!saved.ok) return show(request, reply, place, { fields, refusal: saved, preview: null });
    const address = afterForm(base, '/admin/rules', 'saved');
    return reply.redirect(counter ? `${address}&counter=${counter.id}` : address, 303);
  });
}
