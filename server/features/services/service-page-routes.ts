import type { FastifyInstance, FastifyRequest } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { adminSection } from '../branches/admin-section.ts';
import { valuesOf } from '../branches/form-fields.ts';
import { nextPosition } from '../branches/setting-values.ts';
import { createService } from './create-service.ts';
import { deleteService } from './delete-service.ts';
import { editService } from './edit-service.ts';
import { newServiceValues, serviceFieldNames, serviceFormValues, serviceFromForm } from './service-form.ts';
import { branchOfService, serviceSettings } from './service-settings-snapshots.ts';
import { setServiceActive } from './set-service-active.ts';

export async function servicePageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write } = app.database;
  const send = surface(app, 'admin', adminPages);
  const setActive = (active: boolean) => (request: FastifyRequest, id: string) =>
    write((tx) => setServiceActive(tx, actor(request), id, active));

  adminSection(app, {
    path: '/services',
    branchOf: (_, id) => branchOfService(read, id),
    sendList: async (request, reply, base) =>
      send(request, reply, 'serviceList', { ...base, services: await serviceSettings(read, base.branch.id) }),
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const services = await serviceSettings(read, base.branch.id);
      const service = services.find((known) => known.id === id) ?? null;
      const current = service ? serviceFormValues(service) : newServiceValues(nextPosition(services));
      const values = fields ? valuesOf(fields, serviceFieldNames) : current;
      const error = refusal && formError(refusal);
      const status = refusal ? statusOf(refusal.reason) : 200;
      return send(request, reply, 'serviceForm', { ...base, service, services, values, error }, status);
    },
    create: async (request, { branch }, fields) => {
      const input = serviceFromForm(fields);
      return input.ok ? write((tx) => createService(tx, actor(request), branch.id, input.value)) : input;
    },
    save: async (request, _, id, fields) => {
      const input = serviceFromForm(fields);
      return input.ok ? write((tx) => editService(tx, actor(request), id, input.value)) : input;
    },
    commands: {
      activate: { run: setActive(true), done: 'activated' },
      deactivate: { run: setActive(false), done: 'deactivated' },
      delete: {
        run: (request, id) => write((tx) => deleteService(tx, actor(request), id)),
        done: 'deleted',
        gone: true,
      },
    },
  });
}
