import type { Role } from '../../../shared/staff.ts';
import type { Queries } from '../../db/database.ts';

export const demonstrationPassword = '123';

/** Accounts that still have the password everybody knows. */
export async function demonstrationAccounts(
  db: Queries,
): Promise<{ username: string; password: string; role: Role }[]> {
  const rows = await db
    .selectFrom('staff')
    .select(['username', 'role'])
    .where('demonstration_password', '=', 1)
    .where('active', '=', 1)
    .orderBy('username')
    .execute();
  return rows.map((row) => ({ ...row, password: demonstrationPassword }));
}
