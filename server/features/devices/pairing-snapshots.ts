import type { PairingView } from '../../../shared/devices.ts';
import type { Database } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { oneByOne } from '../../live/one-by-one.ts';
import { deviceOfToken } from './device-store.ts';
import { codeLead } from './pairing-code.ts';
import { pairingOfToken } from './pairing-store.ts';

/** How a screen's pairing stands, by the hash of its token. Everything is in the database: any instance can tell. */
export async function pairingView({ read, now }: Pick<Database, 'read' | 'now'>, hash: string): Promise<PairingView> {
  const pairing = await pairingOfToken(read, hash);
  if (pairing) {
    const renewAt = pairing.expires_at - codeLead;
    return renewAt > now() ? { state: 'waiting', code: pairing.code, renewAt } : { state: 'over' };
  }
  return (await deviceOfToken.first(read, { hash })) ? { state: 'paired' } : { state: 'over' };
}

export function pairingFeed(database: Database): Feed {
  return oneByOne('pairing', (hash) => pairingView(database, hash));
}
