import type { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Locale, locales } from '../../../shared/page.ts';
import type { HistoryFilter } from '../../../shared/snapshots.ts';
import { actor } from '../../web/permissions.ts';
import { accepted, typed } from '../../web/typed-app.ts';
import { serviceDay } from '../branches/branch-time.ts';
import { chosenBranch } from '../branches/branches.ts';
import { begun, historyBatches } from './history-batches.ts';
import { csvType, historyCsv } from './history-csv.ts';
import { type FilterInput, parseHistoryFilter } from './history-filter.ts';
import { historyMessages } from './history-messages.ts';
import { ExportQuery } from './history-schemas.ts';
import { withinScope } from './history-scope.ts';
import type { HistoryRow } from './history-snapshots.ts';
import { historyXlsx, xlsxType } from './history-xlsx.ts';

interface Format {
  type: string;
  summary: string;
  write: (batches: AsyncIterable<HistoryRow[]>, locale: Locale) => Readable;
}

const formats: Record<'xlsx' | 'csv', Format> = {
  xlsx: { type: xlsxType, summary: 'The same filters as a workbook for Excel', write: historyXlsx },
  csv: { type: csvType, summary: 'The same filters as comma-separated values', write: historyCsv },
};

/** Files are made while they are sent, in memory that does not grow with them. */
export async function historyExportRoutes(app: FastifyInstance): Promise<void> {
  const { read, now } = app.database;

  const today = async (filter: HistoryFilter) => {
    const branch = accepted(await chosenBranch(read, filter.branchId));
    return serviceDay(branch.timeZone, now());
  };

  for (const [extension, { type, summary, write }] of Object.entries(formats)) {
    typed(app).get(
      `/history.${extension}`,
      {
        config: { permission: 'supervisor' },
        // Asking for the headers alone would make the whole file for nobody.
        exposeHeadRoute: false,
        // A compressor would hold back so much that an error on the way found the headers unsent, but already set.
        compress: false,
        schema: { summary, tags: ['history'], querystring: ExportQuery, produces: [type] },
      },
      async (request, reply) => {
        const input = accepted(parseHistoryFilter(request.query as FilterInput));
        const filter = accepted(await withinScope(read, actor(request), input));
        const locale = chosenLocale(request);
        const name = `${historyMessages[locale].file}-${daysOf(filter, await today(filter))}.${extension}`;
        const batches = await begun(historyBatches(read, filter));
        reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
        return reply.send(write(batches, locale));
      },
    );
  }
}

function daysOf({ from, to }: HistoryFilter, today: string): string {
  const last = to ?? today;
  return from && from !== last ? `${from}_${last}` : last;
}

/** As on the pages: what the address asks for, or this browser asked for before. */
function chosenLocale(request: FastifyRequest): Locale {
  const asked = (request.query as { lang?: unknown }).lang ?? request.cookies.lang;
  return locales.find((locale) => locale === asked) ?? 'id';
}
