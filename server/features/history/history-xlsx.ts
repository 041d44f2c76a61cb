import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { type CellStyle, type CellValue, type ColumnDef, writeXlsxStream } from 'hucre/xlsx';
import type { Locale } from '../../../shared/page.ts';
import { toInstant } from '../branches/branch-time.ts';
import { type HistoryColumn, historyColumns } from './history-columns.ts';
import { historyMessages } from './history-messages.ts';
import type { HistoryRow } from './history-snapshots.ts';

export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const headingStyle: CellStyle = { font: { bold: true } };
const styles: Record<HistoryColumn['kind'], CellStyle> = {
  text: { numFmt: '@' },
  number: { numFmt: '0' },
  day: { numFmt: 'yyyy-mm-dd' },
  time: { numFmt: 'yyyy-mm-dd hh:mm:ss' },
};

/** A workbook that is made while it is read; rows are asked for as it goes. */
export function historyXlsx(batches: AsyncIterable<HistoryRow[]>, locale: Locale): Readable {
  const t = historyMessages[locale];
  const columns: ColumnDef[] = historyColumns.map(({ key, width }) => ({
    header: t.headings[key],
    width,
    style: headingStyle,
  }));

  async function* rows(): AsyncGenerator<CellValue[]> {
    // The writer knows styles of columns only. The headings are written before the first row is asked for: from here
    // on each column looks like its values.
    for (const [index, { kind }] of historyColumns.entries())
      Object.assign(columns[index] ?? {}, { style: styles[kind] });
    for await (const batch of batches) {
      for (const ticket of batch) {
        yield historyColumns.map(({ kind, value }) => cell(kind, value(ticket, t), ticket.time_zone));
      }
    }
  }

  const workbook = writeXlsxStream(rows(), { name: t.sheet, columns, freezePane: { rows: 1 } });
  return Readable.fromWeb(workbook as ReadableStream<Uint8Array>);
}

/** A cell has no zone: its date is one whose UTC fields read like the branch's clock. */
function cell(kind: HistoryColumn['kind'], value: string | number | null, timeZone: string): CellValue {
  if (value === null) return null;
  if (kind === 'day') return new Date(value);
  if (kind === 'time') return new Date(`${toInstant(Number(value), timeZone).slice(0, 23)}Z`);
  return typeof value === 'string' ? cellText(value) : value;
}

/** No part of a workbook may hold these two characters. */
function cellText(text: string): string {
  return text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
}
