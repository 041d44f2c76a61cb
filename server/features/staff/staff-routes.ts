import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { ok } from '../../../shared/refusal.ts';
import { answers, Exactly, Id, StaffRole } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { createStaff } from './create-staff.ts';
import { editStaff } from './edit-staff.ts';
import { passwordMaximum, passwordMinimum } from './password.ts';
import { newPasswordHash, resetPassword } from './reset-password.ts';
import { setStaffActive } from './set-staff-active.ts';
import { findAccount, staffAccounts } from './staff-settings-snapshots.ts';

const tags = ['staff'];

const IdOrNull = Type.Union([Id, Type.Null()]);
const required = {
  username: Type.String({ pattern: '^[A-Za-z0-9._-]{3,40}$', description: 'Kept in lower case' }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  role: StaffRole,
};
const Ids = Type.Array(Id, { maxItems: 200 });
const places = { branchId: IdOrNull, counterIds: Ids, serviceIds: Ids };
const password = Type.String({ minLength: passwordMinimum, maxLength: passwordMaximum });

const NewStaff = Exactly({ ...required, password, ...Type.Partial(Type.Object(places)).properties });
const Changes = Type.Partial(Type.Object({ ...required, ...places, password, active: Type.Boolean() }), {
  additionalProperties: false,
});
const Account = Type.Object({
  id: Id,
  ...required,
  ...places,
  active: Type.Boolean(),
  demonstrationPassword: Type.Boolean(),
  lastSignInAt: Type.Union([Type.String(), Type.Null()]),
});

/** Accounts, for administrators. */
export async function staffRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const { read } = database;
  const config = { permission: 'admin' } as const;

  typed(app).get(
    '/staff',
    { config, schema: { summary: 'The accounts you manage', tags, response: answers({ 200: Type.Array(Account) }) } },
    (request) => staffAccounts(read, actor(request)),
  );

  typed(app).post(
    '/staff',
    {
      config,
      schema: {
        summary: 'Add an account. Only an administrator can be of every branch, which is what no branch means',
        tags,
        body: NewStaff,
        response: answers({ 201: Account }),
      },
    },
    async (request, reply) => {
      const staff = actor(request);
      const unsaid = { branchId: staff.branchId, counterIds: [], serviceIds: [] };
      const created = accepted(await createStaff(database, staff, { ...unsaid, ...request.body }));
      return reply.code(201).send(accepted(await findAccount(read, staff, created)));
    },
  );

  typed(app).patch(
    '/staff/:staffId',
    {
      config,
      schema: {
        summary: 'Change an account, deactivate it, or set its password',
        tags,
        params: Exactly({ staffId: Id }),
        body: Changes,
        response: answers({ 200: Account }),
      },
    },
    async (request) => {
      const staff = actor(request);
      const { staffId } = request.params;
      const { active, password: wanted, ...changes } = request.body;
      const hash = wanted === undefined ? null : accepted(await newPasswordHash(wanted));
      const changed = await database.write(async (tx) => {
        const edited = await editStaff(tx, staff, staffId, changes);
        if (!edited.ok) return edited;
        const set = active === undefined ? ok(null) : await setStaffActive(tx, staff, staffId, active);
        if (!set.ok || hash === null) return set;
        return resetPassword(tx, staff, staffId, hash, request.sessionId);
      });
      accepted(changed);
      return accepted(await findAccount(read, staff, staffId));
    },
  );
}
