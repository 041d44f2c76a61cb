import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { sqliteFolder } from '../databases.ts';

export interface ServerOptions {
  /** Default: a temporary folder, removed by `close`. */
  dataDir?: string;
  databaseUrl?: string;
  env?: Record<string, string>;
}

export const mainFile = join(import.meta.dirname, '../../dist/server/main.js');

/** The built server as its users run it: a process of its own, which can be stopped, killed and started again. */
export class RunningServer {
  url = '';
  #child: ChildProcess | undefined;
  #output = '';
  readonly #env: NodeJS.ProcessEnv;
  readonly #removeData: () => Promise<void>;

  constructor(env: NodeJS.ProcessEnv, removeData: () => Promise<void>) {
    this.#env = { ...process.env, ...env };
    this.#removeData = removeData;
  }

  get pid(): number {
    const pid = this.#child?.pid;
    if (pid === undefined) throw new Error('The server is not running.');
    return pid;
  }

  /** All it has printed so far. */
  get output(): string {
    return this.#output;
  }

  async start(): Promise<void> {
    const port = this.url === '' ? '0' : new URL(this.url).port;
    const child = spawn(process.execPath, [mainFile], {
      env: { ...this.#env, PORT: port },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    const kill = () => child.kill('SIGKILL');
    process.once('exit', kill);
    child.once('close', () => process.off('exit', kill));
    this.url = await this.#address(child);
  }

  /** As Ctrl-C: it must end by itself, and well. */
  async stop(): Promise<void> {
    const code = await this.#end('SIGINT', 10_000);
    if (code !== 0) throw new Error(`The server stopped with ${code}: ${this.#output}`);
  }

  /** As a power cut would. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL', 10_000);
  }

  /** On the same port and data; stops it first if it runs. */
  async restart(): Promise<void> {
    if (this.#child) await this.stop();
    await this.start();
  }

  /** When the test is over: not running any more, nothing left behind. */
  async close(): Promise<void> {
    if (this.#child) await this.kill();
    await this.#removeData();
  }

  async #end(signal: NodeJS.Signals, patience: number): Promise<number | null> {
    const child = this.#child;
    if (!child) throw new Error('The server is not running.');
    this.#child = undefined;
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const impatience = setTimeout(() => child.kill('SIGKILL'), patience);
    child.kill(signal);
    const [code] = await once(child, 'close');
    clearTimeout(impatience);
    return code;
  }

  #address(child: ChildProcess): Promise<string> {
    return new Promise((resolve, reject) => {
      const from = this.#output.length;
      const hear = (chunk: string) => {
        this.#output += chunk;
        const port = /http:\/\/(?:localhost|127\.0\.0\.1):(\d+)/.exec(this.#output.slice(from))?.[1];
        if (port) resolve(`http://127.0.0.1:${port}`);
      };
      child.stdout?.setEncoding('utf8').on('data', hear);
      child.stderr?.setEncoding('utf8').on('data', hear);
      child.once('error', reject);
      child.once('close', (code) => reject(new Error(`The server ended with ${code}: ${this.#output}`)));
    });
  }
}

export async function startServer({ dataDir, databaseUrl, env }: ServerOptions = {}): Promise<RunningServer> {
  const folder = dataDir === undefined ? await sqliteFolder() : { path: dataDir, remove: async () => {} };
  const database = databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl };
  const given = { HOST: '127.0.0.1', DATA_DIR: folder.path, DEMO: '1', ...database, ...env };
  const server = new RunningServer(given, folder.remove);
  await server.start();
  return server;
}
