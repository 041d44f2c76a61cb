import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface RunningFloor {
  url: string;
  pid: number;
  close: () => Promise<void>;
}

/** A floor of `bench/floors/` in a process of its own, as the product is; it prints its address when it listens. */
export async function startFloor(name: string, env: Record<string, string> = {}): Promise<RunningFloor> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../floors', `${name}.ts`)], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  child.once('close', () => process.off('exit', kill));
  const url = await addressOf(child);
  const close = async () => {
    const closed = once(child, 'close');
    child.kill('SIGTERM');
    await closed;
  };
  return { url, pid: child.pid ?? 0, close };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const url = /http:\/\/\S+/.exec(text)?.[0];
      if (url) resolve(url);
    });
    child.once('close', (code) => reject(new Error(`The floor ended with ${code}.`)));
  });
}
