import { parse } from 'csv-parse/sync';
import { parseDayHours } from '../branches/opening-hours.ts';
import { isDay } from './is-day.ts';
import type { ReadRow } from './read-calendar-file.ts';

const closedWords = ['', 'tutup', 'libur', 'closed'];
const headings = ['tanggal', 'tgl', 'date', 'day', 'hari'];

/** Date, name and hours, with whatever stands between columns in this part of the world. Null: no table at all. */
export function readCsvDays(text: string): ReadRow[] | null {
  if (text.includes('\0')) return null;
  let records: { record: string[]; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: [';', '\t', ','],
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      info: true,
    }) as unknown as typeof records;
  } catch {
    return null;
  }
  const [head] = records;
  const hasHeadings = headings.includes(head?.record[0]?.toLowerCase() ?? '');
  return records.slice(hasHeadings ? 1 : 0).map(({ record, info }) => readRow(record, info.lines));
}

function readRow([date = '', name = '', ...rest]: string[], row: number): ReadRow {
  const day = dayFrom(date);
  if (day === null) return { row, problem: 'date' };
  // Hours with a break in them have the comma that parts the columns.
  const text = rest.filter((part) => part !== '').join(', ');
  const hours = closedWords.includes(text.toLowerCase()) ? [] : parseDayHours(text);
  if (!hours) return { row, problem: 'hours' };
  return { row, days: [{ day, name, hours }] };
}

/** `2026-12-25`, or as people here write it: `25/12/2026`, `25-12-2026`, `25.12.2026`. */
function dayFrom(text: string): string | null {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = local ? `${local[3]}-${local[2]?.padStart(2, '0')}-${local[1]?.padStart(2, '0')}` : text;
  return isDay(day) ? day : null;
}
