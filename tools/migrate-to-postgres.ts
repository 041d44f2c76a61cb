import { parseConfig } from '../server/config.ts';
import { StartupError } from '../server/startup-error.ts';
import { migrateToPostgres } from './migrate-to-postgres/migrate-to-postgres.ts';

try {
  const { dataDir, databaseUrl } = parseConfig(process.env);
  if (!databaseUrl) throw new StartupError('Say where to with DATABASE_URL=postgres://...');
  await migrateToPostgres({ dataDir, databaseUrl, say: (line) => process.stdout.write(`${line}\n`) });
} catch (error) {
  process.stderr.write(`${error instanceof StartupError ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
