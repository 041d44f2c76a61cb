import { join } from 'node:path';
import { buildApp } from './app.ts';
import { parseConfig } from './config.ts';
import { openDatabase } from './db/open.ts';
import { installationSecret } from './db/secret.ts';
import { addDemonstrationData } from './features/demonstration-data.ts';
import { StartupError } from './startup-error.ts';
import { startupNotice } from './startup-notice.ts';
import { buildVersion, loadAssets } from './web/assets.ts';

/** The browser build, beside the compiled server. */
const publicDir = join(import.meta.dirname, '..', 'public');
/** Connections that the system keeps until they are taken: after a restart thousands of phones come at once. Linux gives no more by default. */
const backlog = 4096;
/** How long requests under way may take to end before the process does. */
const patience = 5000;

async function start(): Promise<void> {
  const config = parseConfig(process.env);
  const database = await openDatabase({
    dataDir: config.dataDir,
    databaseUrl: config.databaseUrl,
    databasePool: config.databasePool,
    now: Date.now,
    onError: (error) => process.stderr.write(`Database: ${error.message}\n`),
  });
  try {
    if (config.demo) await addDemonstrationData(database);
    const app = await buildApp({
      config,
      database,
      secret: await installationSecret(database, 'cookies'),
      assets: loadAssets(publicDir),
      publicDir,
      version: buildVersion(publicDir),
      logger: { level: config.logLevel, serializers: { req: describeRequest } },
    });
    const stop = async () => {
      await app.close();
      await database.close();
    };
    stopOnSignal(stop);
    await app.listen({ port: config.port, host: config.host, backlog });
    process.stdout.write(await startupNotice(app));
  } catch (error) {
    await database.close();
    throw listenError(error, config.port, config.host);
  }
}

/** The address without its query, which may hold a phone number. */
function describeRequest(request: { method: string; url: string; ip: string }) {
  return { method: request.method, path: request.url.split('?')[0], address: request.ip };
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false;
  const once = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), patience).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', once);
  process.on('SIGTERM', once);
}

function listenError(error: unknown, port: number, host: string): unknown {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  if (code === 'EADDRINUSE') {
    return new StartupError(`Port ${port} is already in use; stop the other program or choose another with PORT.`);
  }
  if (code === 'EACCES') return new StartupError(`Port ${port} needs more rights; choose one above 1023 with PORT.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    return new StartupError(`HOST "${host}" is no address of this machine; use 127.0.0.1, or 0.0.0.0 for all.`);
  }
  return error;
}

try {
  await start();
} catch (error) {
  const text = error instanceof StartupError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
}
