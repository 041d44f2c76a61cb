import type { FastifyInstance } from 'fastify';
import { onTestFinished } from 'vitest';
import { type AppOptions, buildApp } from '../server/app.ts';
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

interface Settings extends Pick<AppOptions, 'timeOuts'> {
  environment?: NodeJS.ProcessEnv;
}

/** The whole app without a browser build; closed when the test ends. */
export async function testApp(
  engine: Engine,
  clock: TestClock = testClock(),
  settings: Settings = {},
): Promise<TestApp> {
  const database = await testDatabase(engine, clock);
  return { app: await appOn(database, settings), database, clock };
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

async function appOn(database: Database, { environment = {}, ...more }: Settings = {}): Promise<FastifyInstance> {
  const config = parseConfig(environment);
  const app = await buildApp({ config, database, secret: 'test', assets: {}, version: 'test', ...more });
  onTestFinished(async () => {
    await app.close();
  });
  await app.ready();
  return app;
}
