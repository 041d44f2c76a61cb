import { expect, test } from 'vitest';
import { testApp } from '../../test/build-app.ts';
import { engines } from '../../test/databases.ts';

test.each(engines)('an instance on %s says that it can work, until its database has failed', async (engine) => {
  const { app, database } = await testApp(engine);
  const ready = async () => (await app.inject('/readyz')).statusCode;
  expect(await ready()).toBe(200);
  database.durable = () => Promise.reject(new Error('EIO'));
  expect(await ready()).toBe(503);
  expect((await app.inject('/healthz')).statusCode).toBe(200);
});
