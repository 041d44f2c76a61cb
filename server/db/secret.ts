import { randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

/** A secret of this installation, made at first use and the same for every instance on the database. */
export function installationSecret(database: Database, name: string): Promise<string> {
  return database.write(async (tx) => {
    await tx.db
      .insertInto('secrets')
      .values({ name, value: randomBytes(32).toString('base64url') })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute();
    const { value } = await tx.db
      .selectFrom('secrets')
      .select('value')
      .where('name', '=', name)
      .executeTakeFirstOrThrow();
    return value;
  });
}
