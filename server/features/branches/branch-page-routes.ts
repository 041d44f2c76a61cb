import type { FastifyInstance } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import type { FormValues } from '../../../shared/page-props.ts';
import { ok, refuse } from '../../../shared/refusal.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { RefusedError, statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { adminSection } from './admin-section.ts';
import { branchFieldNames, branchFormValues, branchFromForm, zoneFormValues, zoneFromForm } from './branch-form.ts';
import { branchSettings, findBranchSettings } from './branch-settings-snapshots.ts';
import { createBranch } from './create-branch.ts';
import { editBranch } from './edit-branch.ts';
import { textOf, valuesOf } from './form-fields.ts';

const newBranch: FormValues = { name: '', ...zoneFormValues('Asia/Jakarta') };

export async function branchPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write } = app.database;
  const send = surface(app, 'admin', adminPages);

  adminSection(app, {
    path: '/branches',
    branchOf: async (_, id) => ok(id),
    sendList: async (request, reply, base) => {
      const { branchId } = actor(request);
      const all = (await branchSettings(read)).filter(({ id }) => branchId === null || id === branchId);
      return send(request, reply, 'branchList', { ...base, mayAdd: branchId === null, all });
    },
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      if (id === null && actor(request).branchId !== null) throw new RefusedError(refuse('forbidden'));
      const found = id === null ? null : await findBranchSettings(read, id);
      const settings = found?.ok ? found.value : null;
      const current = settings ? branchFormValues(settings) : newBranch;
      const values = fields ? valuesOf(fields, branchFieldNames) : current;
      const wrongName = refusal?.field === 'timeZone' && values.timeZone === '';
      const error = refusal && formError(wrongName ? { ...refusal, field: 'otherZone' } : refusal);
      const status = refusal ? statusOf(refusal.reason) : 200;
      return send(request, reply, 'branchForm', { ...base, settings, values, error }, status);
    },
    create: (request, _, fields) => {
      const input = { name: textOf(fields, 'name'), timeZone: zoneFromForm(fields) };
      return write((tx) => createBranch(tx, actor(request), input));
    },
    save: async (request, _, id, fields) => {
      const input = branchFromForm(fields);
      return input.ok ? write((tx) => editBranch(tx, actor(request), id, input.value)) : input;
    },
    commands: {},
  });
}
