import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answers } from '../../web/api-schemas.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { decodeCursor } from './history-cursor.ts';
import { historyExportRoutes } from './history-export-routes.ts';
import { type FilterInput, parseHistoryFilter } from './history-filter.ts';
import { History, HistoryQuery } from './history-schemas.ts';
import { withinScope } from './history-scope.ts';
import { historyPage } from './history-snapshots.ts';

const defaultLimit = 50;

export async function historyRoutes(app: FastifyInstance): Promise<void> {
  const { read } = app.database;
  app.addHook('preValidation', ignoreEmptyFields);

  typed(app).get(
    '/history',
    {
      config: { permission: 'supervisor' },
      schema: {
        summary: 'Tickets of all days, newest first; supervisors see those of their branch',
        tags: ['history'],
        querystring: HistoryQuery,
        response: answers({ 200: History }),
      },
    },
    async (request) => {
      const { limit = defaultLimit, cursor, ...input } = request.query;
      const after = accepted(decodeCursor(cursor));
      const filter = accepted(
        await withinScope(read, actor(request), accepted(parseHistoryFilter(input as FilterInput))),
      );
      return historyPage(read, filter, { after, limit });
    },
  );

  await historyExportRoutes(app);
}

/** A form sends the fields that were left empty, too. */
async function ignoreEmptyFields(request: FastifyRequest): Promise<void> {
  const query = request.query as Record<string, unknown>;
  request.query = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}
