import { onTestFinished } from 'vitest';
import type { Clock, Database, Engine } from '../server/db/database.ts';
import { openDatabase } from '../server/db/open.ts';
import { temporaryDatabase } from './databases.ts';

/** Monday 8:05 in Jakarta. */
export const morning = Date.parse('2026-11-23T08:05:00+07:00');

export interface TestClock {
  now: Clock;
  set: (millis: number) => void;
  advance: (millis: number) => void;
}

export function testClock(start = morning): TestClock {
  let time = start;
  return {
    now: () => time,
    set: (millis) => {
      time = millis;
    },
    advance: (millis) => {
      time += millis;
    },
  };
}

/** A fresh copy of the database with the demonstration data; closed and removed when the test ends. */
export async function testDatabase(engine: Engine, clock: TestClock = testClock()): Promise<Database> {
  const { dataDir, databaseUrl, remove } = await temporaryDatabase(engine, 'demonstration');
  const database = await openDatabase({ dataDir, databaseUrl, now: clock.now });
  onTestFinished(async () => {
    await database.close();
    await remove();
  });
  return database;
}
