import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { KyselyPlugin } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { engines } from '../../../test/databases.ts';
import { addTickets, place } from '../../../test/past-tickets.ts';
import { morning, testDatabase } from '../../../test/test-database.ts';
import { buildApp } from '../../app.ts';
import { parseConfig } from '../../config.ts';
import type { Database } from '../../db/database.ts';
import { batchSize, historyBatches } from './history-batches.ts';

const batches = 20;

const numbered = (length: number) =>
  Array.from({ length }, (_, index) => ({ issued_at: morning + index, number: index + 1 }));

/** Hears of each batch before the export gets it. */
function watched(database: Database, onBatch: (count: number) => Promise<void>): Database {
  let count = 0;
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => node,
    transformResult: async ({ result }) => {
      if (result.rows[0] && 'branch_name' in result.rows[0]) await onBatch(++count);
      return result;
    },
  };
  return { ...database, read: database.read.withPlugin(plugin) };
}

describe.each(engines)('exports over a socket on %s', (engine) => {
  /** A running server with a thousand tickets; gives a function that asks for a file. */
  async function served(onBatch: (count: number) => Promise<void>) {
    const database = await testDatabase(engine);
    await addTickets(database, await place(database), numbered(batches * batchSize));
    const app = await buildApp({
      config: parseConfig({}),
      database: watched(database, onBatch),
      secret: 'test',
      assets: {},
      version: 'test',
    });
    onTestFinished(() => app.close());
    await app.listen({ port: 0, host: '127.0.0.1' });
    const { port } = app.server.address() as AddressInfo;
    const payload = { username: 'admin', password: '123' };
    const [session] = (await app.inject({ method: 'POST', url: '/api/v1/session', payload })).cookies;
    return (file: string, headers: Record<string, string> = {}) =>
      new Promise<IncomingMessage>((resolve, reject) => {
        const cookie = `${session?.name}=${session?.value}`;
        get({ host: '127.0.0.1', port, path: `/api/v1/${file}`, headers: { cookie, ...headers } }, resolve).on(
          'error',
          reject,
        );
      });
  }

  /** A server that stops at the second batch until it may go on. */
  async function halted() {
    const { promise: second, resolve: reached } = Promise.withResolvers<void>();
    const { promise: allowed, resolve: goOn } = Promise.withResolvers<void>();
    const state = { read: 0 };
    const ask = await served(async (count) => {
      state.read = count;
      if (count !== 2) return;
      reached();
      await allowed;
    });
    return { ask, second, goOn, state };
  }

  test('a file is begun before all of it is read', async () => {
    const { ask, second, goOn, state } = await halted();
    const response = await ask('history.csv');
    await second;
    expect([response.statusCode, state.read]).toEqual([200, 2]);
    goOn();
    expect((await text(response)).split('\r\n')).toHaveLength(batches * batchSize + 2);
    expect(state.read).toBe(batches);
  });

  test.each(['history.xlsx', 'history.csv'])('%s: who goes away is not read for', async (file) => {
    const { ask, second, goOn, state } = await halted();
    const response = await ask(file);
    await second;
    response.destroy();
    await sleep(100);
    goOn();
    await sleep(200);
    // A workbook is compressed in pieces, and the piece under way is made to its end.
    expect(state.read).toBeLessThan(batches / 2);
  });

  test.each([
    ['history.xlsx', 'identity'],
    ['history.csv', 'identity'],
    ['history.csv', 'br'],
  ])('%s (%s): an error on the way breaks it off', async (file, encoding) => {
    const ask = await served(async (count) => {
      if (count === 4) throw new Error('The database fell over.');
    });
    const response = await ask(file, { 'accept-encoding': encoding });
    expect(response.statusCode).toBe(200);
    await expect(text(response)).rejects.toThrow('aborted');
  });

  test('others get their turn between the batches', async () => {
    const database = await testDatabase(engine);
    await addTickets(database, await place(database), numbered(3 * batchSize));
    let turns = 0;
    const turn = () => {
      turns++;
      immediate = setImmediate(turn);
    };
    let immediate = setImmediate(turn);
    onTestFinished(() => clearImmediate(immediate));
    let before = -1;
    for await (const _ of historyBatches(database.read, {})) {
      expect(turns).toBeGreaterThan(before);
      before = turns;
    }
  });

  test.each(['history.xlsx', 'history.csv'])('%s: an error at the start is answered as a problem', async (file) => {
    const ask = await served(async () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    });
    const response = await ask(file);
    expect(response.statusCode).toBe(503);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.headers['content-disposition']).toBeUndefined();
    expect(JSON.parse(await text(response))).toMatchObject({ reason: 'unavailable' });
  });
});
