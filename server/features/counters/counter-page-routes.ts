import type { FastifyInstance, FastifyRequest } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { adminSection } from '../branches/admin-section.ts';
import { valuesOf } from '../branches/form-fields.ts';
import { nextPosition } from '../branches/setting-values.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import { counterFieldNames, counterFormValues, counterFromForm, servedInOrder } from './counter-form.ts';
import { branchOfCounter, counterSettings } from './counter-settings-snapshots.ts';
import { createCounter } from './create-counter.ts';
import { deleteCounter } from './delete-counter.ts';
import { editCounter } from './edit-counter.ts';
import { setCounterActive } from './set-counter-active.ts';

export async function counterPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write } = app.database;
  const send = surface(app, 'admin', adminPages);
  const setActive = (active: boolean) => (request: FastifyRequest, id: string) =>
    write((tx) => setCounterActive(tx, actor(request), id, active));

  adminSection(app, {
    path: '/counters',
    branchOf: (_, id) => branchOfCounter(read, id),
    sendList: async (request, reply, base) => {
      const counters = await counterSettings(read, base.branch.id);
      return send(request, reply, 'counterList', {
        ...base,
        counters,
        services: await serviceSettings(read, base.branch.id),
      });
    },
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const counters = await counterSettings(read, base.branch.id);
      const counter = counters.find((known) => known.id === id) ?? null;
      const current = counter ?? { name: '', position: nextPosition(counters) };
      const serviceIds = fields ? servedInOrder(fields) : (counter?.serviceIds ?? []);
      // One that is out of use is offered only where it is served still.
      const services = (await serviceSettings(read, base.branch.id)).filter(
        (service) => service.active || serviceIds.includes(service.id),
      );
      const values = fields ? valuesOf(fields, counterFieldNames) : counterFormValues(current);
      const error = refusal && formError(refusal);
      const status = refusal ? statusOf(refusal.reason) : 200;
      return send(request, reply, 'counterForm', { ...base, counter, services, serviceIds, values, error }, status);
    },
    create: (request, { branch }, fields) =>
      write((tx) => createCounter(tx, actor(request), branch.id, counterFromForm(fields))),
    save: (request, _, id, fields) => write((tx) => editCounter(tx, actor(request), id, counterFromForm(fields))),
    commands: {
      activate: { run: setActive(true), done: 'activated' },
      deactivate: { run: setActive(false), done: 'deactivated' },
      delete: {
        run: (request, id) => write((tx) => deleteCounter(tx, actor(request), id)),
        done: 'deleted',
        gone: true,
      },
    },
  });
}
