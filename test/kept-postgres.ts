import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { PostgresServer } from './postgres-server.ts';

/** A PostgreSQL that ends with these tests, however they end. */
export async function keptPostgres(): Promise<PostgresServer> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'postgres-keeper.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own, so that Ctrl-C does not reach it before the tests have ended.
    detached: process.platform !== 'win32',
  });
  const ended = once(keeper, 'close');
  const lines = createInterface(keeper.stdout);
  const told = async (): Promise<string> => {
    const [url] = await Promise.race([once(lines, 'line'), ended]);
    if (typeof url !== 'string') throw new Error('The PostgreSQL for the tests did not start.');
    return url;
  };
  const asked = async (wish: 'restart' | 'crash') => {
    const there = told();
    keeper.stdin.write(`${wish}\n`);
    await there;
  };
  return {
    url: await told(),
    restart: () => asked('restart'),
    crash: () => asked('crash'),
    async stop() {
      keeper.stdin.end();
      await ended;
    },
  };
}
