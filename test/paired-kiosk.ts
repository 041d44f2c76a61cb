import { randomUUID } from 'node:crypto';
import { hashOfToken } from '../server/features/devices/device-access.ts';
import type { Office } from './office.ts';

/** A kiosk of the office with a printer of 58 mm, and the cookies it asks with. */
export async function pairedKiosk({ database, branchId }: Office, name = 'Kiosk') {
  const id = randomUUID();
  const token = `token-${id}`;
  await database.write(async (tx) => {
    await tx.db
      .insertInto('devices')
      .values({
        id,
        branch_id: branchId,
        kind: 'kiosk',
        name,
        settings: JSON.stringify({ paper: 58 }),
        token_hash: hashOfToken(token),
        paired_at: tx.now,
        created_at: tx.now,
        last_seen_at: null,
        version: null,
        user_agent: null,
        problem: null,
        reload_at: null,
        identify_until: null,
      })
      .execute();
  });
  return { id, cookies: { giliran_device: token } };
}
