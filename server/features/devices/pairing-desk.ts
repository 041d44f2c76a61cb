import type { DeviceKind } from '../../../shared/devices.ts';
import { ok, type Result } from '../../../shared/refusal.ts';
import type { Database } from '../../db/database.ts';
import { GuessLimit } from '../../web/guess-limits.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { acceptPairing, findPairing, type PairAs } from './accept-pairing.ts';

export interface PairingDesk {
  /** What kind of screen shows the code. */
  kindOf: (code: string, address: string) => Promise<Result<DeviceKind>>;
  /** The id of the device. */
  pair: (
    actor: ActingStaff,
    branchId: string,
    code: string,
    pairAs: PairAs,
    address: string,
  ) => Promise<Result<string>>;
}

/** Where codes are typed in; whoever tries some that no screen shows has to wait. */
export function pairingDesk(database: Database): PairingDesk {
  const limit = new GuessLimit(database, { of: 'pairing code', wrong: 10, perSeconds: 600 });
  const limited = async <T>(address: string, guess: () => Promise<Result<T>>): Promise<Result<T>> => {
    const result = await limit.attempt(address, guess, (made) => !made.ok && made.field === 'code');
    return !result.ok && result.reason === 'too-many-attempts' ? { ...result, field: 'code' } : result;
  };
  return {
    kindOf: (code, address) =>
      limited(address, async () => {
        const found = await findPairing(database.read, code, database.now());
        return found.ok ? ok(found.value.kind) : found;
      }),
    pair: (actor, branchId, code, pairAs, address) =>
      limited(address, () => database.write((tx) => acceptPairing(tx, actor, branchId, code, pairAs))),
  };
}
