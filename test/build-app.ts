import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { buildApp } from '../server/app.ts';
import { parseConfig } from '../server/config.ts';
import type { Database, Engine } from '../server/db/database.ts';
import { openDatabase } from '../server/db/open.ts';
import { temporaryDatabase } from './databases.ts';
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
  return { app: await appOn(database), database, clock };
}

/** Two instances on one PostgreSQL. */
export async function testInstances(clock: TestClock = testClock()): Promise<[TestApp, TestApp]> {
  const place = await temporaryDatabase('postgres', 'demonstration');
  onTestFinished(place.remove);
  const instance = async (): Promise<TestApp> => {
    const database = await openDatabase({ ...place, now: clock.now });
    onTestFinished(() => database.close());
    return { app: await appOn(database), database, clock };
  };
  return [await instance(), await instance()];
}

async function appOn(database: Database): Promise<FastifyInstance> {
  const app = await buildApp({ config: parseConfig({}), database, secret: 'test', assets: {}, version: 'test' });
  onTestFinished(async () => {
    await app.close();
  });
  await app.ready();
  return app;
}
