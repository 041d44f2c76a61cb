import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { engines, type TemporaryDatabase, temporaryDatabase } from '../../test/databases.ts';
import { addDemonstrationData } from '../features/demonstration-data.ts';
import type { Database } from './database.ts';
import { openDatabase } from './open.ts';

const program = join(import.meta.dirname, '../../test/model/issuing-process.ts');

describe.each(engines)('law 4 on %s', (engine) => {
  test('a number that somebody has seen survives kill -9, three times over', { timeout: 60_000 }, async () => {
    const place = await temporaryDatabase(engine);
    onTestFinished(place.remove);
    await withDatabase(place, async (database) => {
      await addDemonstrationData(database);
      await database.write((tx) => tx.db.updateTable('services').set({ daily_quota: null }).execute());
    });

    const seen: string[] = [];
    for (const enough of [1, 100, 250]) {
      seen.push(...(await seenUntilKilled(place, enough)));
      await withDatabase(place, async (database) => {
        const labels = await issuedLabels(database);
        expect(new Set(seen).size, 'no number is shown twice').toBe(seen.length);
        expect(seen.filter((label) => !labels.includes(label))).toEqual([]);
        expect(labels).toEqual(labels.map((_, index) => `A${String(index + 1).padStart(3, '0')}`));
        if (engine === 'sqlite') {
          const { rows } = await sql`pragma integrity_check`.execute(database.read);
          expect(rows).toEqual([{ integrity_check: 'ok' }]);
        }
      });
    }
  });
});

/** The labels that a process issuing tickets has printed by the time it is killed, `enough` or more. */
async function seenUntilKilled({ dataDir, databaseUrl = '' }: TemporaryDatabase, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, [program, dataDir, databaseUrl], { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    errors += chunk;
  });
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    output += chunk;
    if (output.split('\n').length > enough) child.kill('SIGKILL');
  });
  const [, signal] = await once(child, 'close');
  if (signal !== 'SIGKILL') throw new Error(`It ended by itself: ${errors}`);
  return output.split('\n').slice(0, -1);
}

async function withDatabase(place: TemporaryDatabase, use: (database: Database) => Promise<void>): Promise<void> {
  const database = await openDatabase({ ...place, now: Date.now });
  try {
    await use(database);
  } finally {
    await database.close();
  }
}

async function issuedLabels(database: Database): Promise<string[]> {
  const rows = await database.read.selectFrom('tickets').select('label').orderBy('number').execute();
  return rows.map((row) => row.label);
}
