import type { FastifyInstance, FastifyRequest } from 'fastify';
import { adminPages } from '../../../pages/admin/pages.ts';
import { ok } from '../../../shared/refusal.ts';
import { formError } from '../../web/form-error.ts';
import { actor } from '../../web/permissions.ts';
import { statusOf } from '../../web/problem.ts';
import { surface } from '../../web/render-page.ts';
import { adminSection } from '../branches/admin-section.ts';
import { textOf, valuesOf } from '../branches/form-fields.ts';
import { counterSettings } from '../counters/counter-settings-snapshots.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';
import { createStaff } from './create-staff.ts';
import { deleteStaff } from './delete-staff.ts';
import { editStaff } from './edit-staff.ts';
import { reachElsewhere } from './reach-elsewhere.ts';
import { newPasswordHash, resetPassword } from './reset-password.ts';
import { setStaffActive } from './set-staff-active.ts';
import { branchFor, newStaffValues, staffFieldNames, staffFormValues, staffFromForm } from './staff-form.ts';
import { findAccount, staffAccounts } from './staff-settings-snapshots.ts';

export async function staffPageRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read, write } = database;
  const send = surface(app, 'admin', adminPages);
  const setActive = (active: boolean) => (request: FastifyRequest, id: string) =>
    write((tx) => setStaffActive(tx, actor(request), id, active));

  adminSection(app, {
    path: '/staff',
    branchOf: async (staff, id) => {
      const account = await findAccount(read, staff, id);
      return account.ok ? ok(account.value.branchId) : account;
    },
    sendList: async (request, reply, base) => {
      const accounts = (await staffAccounts(read, actor(request))).filter(
        ({ branchId }) => branchId === null || branchId === base.branch.id,
      );
      return send(request, reply, 'staffList', {
        ...base,
        accounts,
        counters: await counterSettings(read, base.branch.id),
        services: await serviceSettings(read, base.branch.id),
      });
    },
    sendForm: async (request, reply, base, { id, fields, refusal }) => {
      const account = (await staffAccounts(read, actor(request))).find((known) => known.id === id) ?? null;
      const current = account ? staffFormValues(account) : newStaffValues;
      const values = fields ? valuesOf(fields, staffFieldNames) : current;
      const counterIds = fields ? [...(fields.counterIds ?? [])] : (account?.counterIds ?? []);
      const serviceIds = fields ? [...(fields.serviceIds ?? [])] : (account?.serviceIds ?? []);
      const counters = (await counterSettings(read, base.branch.id)).filter(
        (counter) => counter.active || counterIds.includes(counter.id),
      );
      const services = (await serviceSettings(read, base.branch.id)).filter(
        (service) => service.active || serviceIds.includes(service.id),
      );
      const error = refusal && formError(refusal);
      const status = refusal ? statusOf(refusal.reason) : 200;
      const props = { ...base, account, counters, services, values, counterIds, serviceIds, error };
      return send(request, reply, 'staffForm', props, status);
    },
    create: (request, { branch }, fields) => {
      const staff = actor(request);
      const input = staffFromForm(fields);
      const branchId = branchFor(input.role, null, staff, branch.id);
      return createStaff(database, staff, { ...input, branchId, password: textOf(fields, 'password') });
    },
    save: async (request, { branch }, id, fields) => {
      const staff = actor(request);
      const account = await findAccount(read, staff, id);
      if (!account.ok) return account;
      const input = staffFromForm(fields);
      const branchId = branchFor(input.role, account.value, staff, branch.id);
      if (branchId !== null) return write((tx) => editStaff(tx, staff, id, { ...input, branchId }));
      const elsewhere = await reachElsewhere(read, account.value, branch.id);
      const reach = {
        counterIds: [...input.counterIds, ...elsewhere.counterIds],
        serviceIds: [...input.serviceIds, ...elsewhere.serviceIds],
      };
      return write((tx) => editStaff(tx, staff, id, { ...input, ...reach, branchId }));
    },
    commands: {
      password: {
        run: async (request, id, fields) => {
          const hash = await newPasswordHash(textOf(fields, 'password'));
          if (!hash.ok) return hash;
          return write((tx) => resetPassword(tx, actor(request), id, hash.value, request.sessionId));
        },
        done: 'password-reset',
      },
      activate: { run: setActive(true), done: 'activated' },
      deactivate: { run: setActive(false), done: 'deactivated' },
      delete: { run: (request, id) => write((tx) => deleteStaff(tx, actor(request), id)), done: 'deleted', gone: true },
    },
  });
}
