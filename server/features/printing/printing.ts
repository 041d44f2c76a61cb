import type { FastifyInstance } from 'fastify';
import { networkJobs } from './ask-to-print.ts';
import { checkPrinters } from './check-printers.ts';
import { endStaleJobs } from './end-stale-jobs.ts';
import { PrintWorker } from './print-worker.ts';

const minute = 60_000;
/** A job of another instance that stopped is taken up within this. */
const poll = 5000;

/** What prints while the server runs, and looks after the printers. */
export async function printing(app: FastifyInstance): Promise<void> {
  const { database, hub } = app;
  const onError = (error: unknown) => app.log.error(error);
  const worker = new PrintWorker(database, onError);
  const hearNoMore = hub.listen(networkJobs, () => worker.wake());
  const looks = setInterval(() => worker.wake(), poll).unref();
  const checks = setInterval(() => {
    endStaleJobs(database).catch(onError);
    checkPrinters(database).catch(onError);
  }, minute).unref();
  app.addHook('onReady', async () => {
    await endStaleJobs(database);
    worker.wake();
  });
  app.addHook('preClose', async () => {
    hearNoMore();
    clearInterval(looks);
    clearInterval(checks);
    await worker.stop();
  });
}
