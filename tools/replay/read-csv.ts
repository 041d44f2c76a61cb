import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { type CsvError, parse } from 'csv-parse/sync';
import type { Row } from './data-ticket.ts';
import { ReplayError } from './replay-error.ts';

export interface Line {
  row: Row;
  /** Counted from 1, header included. */
  line: number;
}

/** The rows of a CSV file, plain or gzip. */
export async function readCsv(file: string, needed: readonly string[]): Promise<Line[]> {
  return parseCsv(basename(file), await content(file), needed);
}

function parseCsv(name: string, text: string, needed: readonly string[]): Line[] {
  const [header, ...rows] = records(name, text);
  const columns = header?.record ?? [];
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new ReplayError(`${name} has no column ${missing.join(', ')}.`);
  return rows.map(({ record, info }) => {
    if (record.length !== columns.length) {
      throw new ReplayError(`${name}, line ${info.lines}: ${record.length} columns instead of ${columns.length}.`);
    }
    return { line: info.lines, row: Object.fromEntries(columns.map((column, index) => [column, record[index] ?? ''])) };
  });
}

function records(name: string, text: string) {
  try {
    const options = { bom: true, info: true, relax_column_count: true, skip_empty_lines: true } as const;
    return parse(text, options) as unknown as { record: string[]; info: { lines: number } }[];
  } catch (error) {
    throw new ReplayError(`${name} is not proper CSV: ${(error as CsvError).message}.`);
  }
}

async function content(file: string): Promise<string> {
  try {
    const bytes = await readFile(file);
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
    return (isGzip ? gunzipSync(bytes) : bytes).toString('utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new ReplayError(`There is no file ${file}.`);
    throw new ReplayError(`${file} cannot be read: ${message}.`);
  }
}
