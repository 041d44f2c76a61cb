import fc from 'fast-check';
import { describe, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../server/db/open.ts';
import { engines, temporaryDatabase } from '../databases.ts';
import { testClock } from '../test-database.ts';
import { play } from './run.ts';
import { scenarios } from './scenario.ts';

/**
 * MODEL_RUNS sets how many scenarios are played. A failure prints its seed and path: give them as MODEL_SEED and
 * MODEL_PATH to play it again.
 */
const { MODEL_RUNS = '30', MODEL_SEED, MODEL_PATH } = process.env;
const replay = { ...(MODEL_SEED && { seed: Number(MODEL_SEED) }), ...(MODEL_PATH && { path: MODEL_PATH }) };
const generousLimit = 30_000 + Number(MODEL_RUNS) * 2000;

describe.each(engines)('the laws on %s', (engine) => {
  test('hold, whatever staff and visitors do, one after another or at once', { timeout: generousLimit }, async () => {
    const clock = testClock();
    const { remove, ...place } = await temporaryDatabase(engine);
    const database = await openDatabase({ ...place, now: clock.now });
    onTestFinished(async () => {
      await database.close();
      await remove();
    });
    const property = fc.asyncProperty(scenarios, (scenario) => play({ database, clock }, scenario));
    await fc.assert(property, {
      numRuns: Number(MODEL_RUNS),
      // Short scenarios are mostly dull ones.
      unbiased: true,
      // Making a failure small must not outlast the test.
      interruptAfterTimeLimit: generousLimit - 10_000,
      ...replay,
    });
  });
});
