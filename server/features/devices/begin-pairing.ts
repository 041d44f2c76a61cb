import { randomBytes } from 'node:crypto';
import type { DeviceKind } from '../../../shared/devices.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { PairingRow } from '../../db/schema.ts';
import { hashOfToken } from './device-access.ts';
import { codeLife, codeMemory, newCode } from './pairing-code.ts';
import { endsOfCodesFrom, insertPairing, removePairingsBefore } from './pairing-store.ts';

/** So that nobody can use up the codes. A screen needs one each ten minutes. */
const codesPerAddress = 20;

/** A code for a screen that waits to be paired, and the token that will be its access once somebody has typed the code. */
export async function beginPairing(
  tx: Transaction,
  kind: DeviceKind,
  address: string,
): Promise<Result<{ token: string; pairing: PairingRow }>> {
  await removePairingsBefore(tx, tx.now - codeMemory);
  const ends = await endsOfCodesFrom(tx.db, address, tx.now);
  if (ends.length >= codesPerAddress) {
    return refuse('too-many-attempts', { retryAfter: Math.ceil(((ends[0] ?? tx.now) - tx.now) / 1000) });
  }
  const token = randomBytes(32).toString('base64url');
  const waiting = { token_hash: hashOfToken(token), kind, address, expires_at: tx.now + codeLife };
  for (;;) {
    const pairing = { ...waiting, code: newCode() };
    if (await insertPairing(tx, pairing)) return ok({ token, pairing });
  }
}
