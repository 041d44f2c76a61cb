import { createInterface } from 'node:readline';
import { startPostgres } from './postgres-server.ts';

// Runs beside the tests and keeps one PostgreSQL for as long as they hold its input open: however they end, also by
// `kill -9`, nothing is left running and nothing left behind. Each line asks for a restart or a crash; its address says: there.
const server = await startPostgres();
const tell = () => process.stdout.write(`${server.url}\n`);
process.stdout.on('error', () => process.stdin.destroy());
tell();
for await (const wish of createInterface(process.stdin)) {
  await (wish === 'crash' ? server.crash() : server.restart());
  tell();
}
await server.stop();
