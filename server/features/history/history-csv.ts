import { Readable } from 'node:stream';
import { type Options, stringify } from 'csv-stringify/sync';
import type { Locale } from '../../../shared/page.ts';
import { toInstant } from '../branches/branch-time.ts';
import { type HistoryColumn, historyColumns } from './history-columns.ts';
import { historyMessages } from './history-messages.ts';
import type { HistoryRow } from './history-snapshots.ts';

export const csvType = 'text/csv; charset=utf-8';

const format: Options = { record_delimiter: 'windows', quote_record_delimiter: true, escape_formulas: true };

/** Comma-separated lines, made while they are read. Excel takes them for UTF-8 by the mark at the start. */
export function historyCsv(batches: AsyncIterable<HistoryRow[]>, locale: Locale): Readable {
  const t = historyMessages[locale];

  async function* lines(): AsyncGenerator<string> {
    yield stringify([historyColumns.map(({ key }) => t.headings[key])], { ...format, bom: true });
    for await (const batch of batches) {
      const rows = batch.map((ticket) =>
        historyColumns.map(({ kind, value }) => field(kind, value(ticket, t), ticket.time_zone)),
      );
      if (rows.length > 0) yield stringify(rows, format);
    }
  }

  return Readable.from(lines(), { objectMode: false });
}

function field(kind: HistoryColumn['kind'], value: string | number | null, timeZone: string): string | number | null {
  if (value === null) return null;
  if (kind === 'time') return toInstant(Number(value), timeZone).slice(0, 19).replace('T', ' ');
  return typeof value === 'number' ? Math.round(value) : value;
}
