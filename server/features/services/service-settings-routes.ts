import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import { channels } from '../../../shared/ticket.ts';
import { answers, BranchParams, Exactly, Hours, Id } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { positionLimits } from '../branches/setting-values.ts';
import { createService } from './create-service.ts';
import { editService } from './edit-service.ts';
import { groupPathLimit } from './group-path.ts';
import { numberLimits } from './number-range.ts';
import {
  type ChannelQuotas,
  channelQuotaLimits,
  digitLimits,
  lastIssueLimits,
  quotaLimits,
} from './service-settings.ts';
import { findServiceSettings } from './service-settings-snapshots.ts';
import { setServiceActive } from './set-service-active.ts';

const tags = ['services'];

const fields = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  prefix: Type.String({
    pattern: '^[A-Za-z0-9]{0,4}$',
    description: 'Before the number; another service may have the same one if their numbers cannot meet',
  }),
  group: Type.String({
    maxLength: groupPathLimit,
    description: 'Groups in which kiosks show it, from the outermost: `Kependudukan / KTP`',
  }),
  digits: Type.Integer(digitLimits),
  dailyQuota: Type.Union([Type.Integer(quotaLimits), Type.Null()], { description: 'Null: unlimited' }),
  channelQuotas: Type.Unsafe<ChannelQuotas>(
    Type.Object(
      Object.fromEntries(channels.map((channel) => [channel, Type.Optional(Type.Integer(channelQuotaLimits))])),
      {
        additionalProperties: false,
        description: 'Of the day; a channel without one has only the daily quota',
      },
    ),
  ),
  hours: Hours,
  lastIssueMinutes: Type.Integer({ ...lastIssueLimits, description: 'No new numbers in the last minutes of the day' }),
  phoneRequired: Type.Boolean(),
  onePerPhone: Type.Boolean({ description: 'A phone may have one open ticket at a time' }),
  position: Type.Integer(positionLimits),
};
const numbers = {
  numbersOf: Type.Union([Id, Type.Null()], { description: 'The service whose numbers it shares; null: its own' }),
  firstNumber: Type.Integer(numberLimits),
  lastNumber: Type.Union([Type.Integer(numberLimits), Type.Null()], { description: 'Null: no end' }),
};
const { name, prefix, ...usual } = { ...fields, ...numbers };
const optional = Type.Partial(Type.Object(usual)).properties;
const NewService = Exactly({ name, prefix, ...optional });
const Changes = Type.Partial(Type.Object({ ...fields, ...numbers, active: Type.Boolean() }), {
  additionalProperties: false,
});
const { firstNumber, lastNumber } = numbers;
const Settings = Type.Object({
  id: Id,
  ...fields,
  firstNumber,
  lastNumber,
  sharesNumbersWith: Type.Array(Id),
  active: Type.Boolean(),
  hasHistory: Type.Boolean(),
});

/** Services as an administrator makes them. */
export async function serviceSettingsRoutes(app: FastifyInstance): Promise<void> {
  const { database } = app;
  const config = { permission: 'admin' } as const;

  typed(app).post(
    '/branches/:branchId/services',
    {
      config,
      schema: {
        summary: 'Add a service',
        tags,
        params: BranchParams,
        body: NewService,
        response: answers({ 201: Settings }),
      },
    },
    async (request, reply) => {
      const { branchId } = request.params;
      const created = await database.write((tx) => createService(tx, actor(request), branchId, request.body));
      return reply.code(201).send(accepted(await findServiceSettings(database.read, accepted(created))));
    },
  );

  typed(app).patch(
    '/services/:serviceId',
    {
      config,
      schema: {
        summary: 'Change a service, put it out of use, or back in use',
        tags,
        params: Exactly({ serviceId: Id }),
        body: Changes,
        response: answers({ 200: Settings }),
      },
    },
    async (request) => {
      const { serviceId } = request.params;
      const { active, ...changes } = request.body;
      const changed = await database.write(async (tx) => {
        const edited = await editService(tx, actor(request), serviceId, changes);
        return edited.ok && active !== undefined ? setServiceActive(tx, actor(request), serviceId, active) : edited;
      });
      accepted(changed);
      return accepted(await findServiceSettings(database.read, serviceId));
    },
  );
}
