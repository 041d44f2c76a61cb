import { type RunningServer, startServer } from '../../test/e2e/server.ts';
import { startPostgres } from '../../test/postgres-server.ts';
import { say } from './report.ts';

/** The product with a database of its own; on PostgreSQL one that keeps each commit on the disk, on this machine. */
export async function startProduct(engine: string | undefined): Promise<RunningServer> {
  if (engine !== 'postgres') return await startServer();
  const postgres = await startPostgres({ durable: true });
  try {
    const server = await startServer({ databaseUrl: postgres.url });
    const close = server.close.bind(server);
    server.close = async () => {
      await close();
      await postgres.stop();
    };
    say('On PostgreSQL, on this machine');
    return server;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
