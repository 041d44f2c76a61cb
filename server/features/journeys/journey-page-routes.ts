import type { FastifyInstance, FastifyRequest } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { adminSection } from '../branches/admin-section.ts';
import { type FormFields, numberOf, textOf, valuesOf } from '../branches/form-fields.ts';
import { nextPosition } from '../branches/setting-values.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import { branchOfJourney, journeySettings } from './journey-snapshots.ts';
import { createJourney, deleteJourney, editJourney, setJourneyActive } from './manage-journeys.ts';

const fieldNames = ['name', 'position'];

export async function journeyPageRoutes(app: FastifyInstance): Promise<void> {
  const { read, write } = app.database;
  const send = surface(app, 'admin', adminPages);
  const setActive = (active: boolean) => (request: FastifyRequest, id: string) =>
    write((tx) => setJourneyActive(tx, actor(request), id, active));

  adminSection(app, {
    path: '/journeys',
    branchOf: (_, id) => branchOfJourney(read, id),
    sendList: async (request, reply, base) =>
      send(request, reply, 'journeyList', {
        ...base,
        journeys: await journeySettings(read, base.branch.id),
        services: await serviceSettings(read, base.branch.id),
      }),
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const journeys = await journeySettings(read, base.branch.id);
      const journey = journeys.find((known) => known.id === id) ?? null;
      const current = { name: journey?.name ?? '', position: String(journey?.position ?? nextPosition(journeys)) };
      const serviceIds = fields ? stepsFrom(fields) : (journey?.serviceIds ?? []);
      const services = (await serviceSettings(read, base.branch.id)).filter(
        (service) => service.active || serviceIds.includes(service.id),
      );
      const values = fields ? valuesOf(fields, fieldNames) : current;
      const error = refusal && formError(refusal);
      const status = refusal ? statusOf(refusal.reason) : 200;
      return send(request, reply, 'journeyForm', { ...base, journey, services, serviceIds, values, error }, status);
    },
    create: (request, { branch }, fields) =>
      write((tx) => createJourney(tx, actor(request), branch.id, fromForm(fields))),
    save: (request, _, id, fields) => write((tx) => editJourney(tx, actor(request), id, fromForm(fields))),
    commands: {
      activate: { run: setActive(true), done: 'activated' },
      deactivate: { run: setActive(false), done: 'deactivated' },
      delete: {
        run: (request, id) => write((tx) => deleteJourney(tx, actor(request), id)),
        done: 'deleted',
        gone: true,
      },
    },
  });
}

/** Steps left open in between close up. */
const stepsFrom = (fields: FormFields) => (fields.step ?? []).filter((id) => id !== '');

function fromForm(fields: FormFields) {
  const position = textOf(fields, 'position').trim() === '' ? {} : { position: numberOf(fields, 'position') };
  return { name: textOf(fields, 'name'), serviceIds: stepsFrom(fields), ...position };
}
