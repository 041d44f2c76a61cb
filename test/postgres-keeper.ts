import { startPostgres } from './postgres-server.ts';

// Runs beside the tests and keeps one PostgreSQL for as long as they hold its input open: however they end, also by
// `kill -9`, nothing is left running and nothing left behind.
const server = await startPostgres();
await new Promise((resolve) => {
  process.stdin.on('close', resolve).resume();
  process.stdout.on('error', resolve).write(`${server.url}\n`);
});
await server.stop();
