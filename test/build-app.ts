import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../server/app.ts';
import { parseConfig } from '../server/config.ts';
import type { Database, Engine } from '../server/db/database.ts';
import { type TestClock, testClock, testDatabase } from './test-database.ts';

export { morning, type TestClock, testClock } from './test-database.ts';

export interface TestApp {
  app: FastifyInstance;
  database: Database;
  clock: TestClock;
}

/** The whole app without a browser build; closed when the test ends. */
export async function testApp(engine: Engine, clock: TestClock = testClock()): Promise<TestApp> {
  const database = await testDatabase(engine, clock);
  const app = await buildApp({ config: parseConfig({}), database, secret: 'test', assets: {}, version: 'test' });
  onTestFinished(async () => {
    await app.close();
  });
  await app.ready();
  return { app, database, clock };
}
