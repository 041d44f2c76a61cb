import type { DeviceKind } from '../../../shared/devices.ts';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import { newId } from '../../db/new-id.ts';
import { uniquely } from '../../db/unique-violation.ts';
import { findBranch } from '../branches/branches.ts';
import { parseLabel } from '../branches/setting-values.ts';
import { type ActingStaff, mayActIn } from '../staff/acting-staff.ts';
import { changedSettings, type SettingChanges } from './device-settings.ts';
import { insertDevice } from './device-store.ts';

export interface NewDevice {
  kind: DeviceKind;
  name: string;
  settings: SettingChanges;
}

/** The list names a device by kind and name. */
export const nameTaken = refuse('name-taken', { field: 'name' });

/** It waits to be paired with a screen. */
export async function createDevice(
  tx: Transaction,
  actor: ActingStaff,
  branchId: string,
  { kind, name, settings }: NewDevice,
): Promise<Result<string>> {
  const branch = await findBranch(tx.db, branchId);
  if (!branch.ok) return branch;
  if (!mayActIn(actor, branchId)) return refuse('forbidden');
  const label = parseLabel(name);
  if (!label.ok) return label;
  const checked = await changedSettings(tx.db, branchId, { kind, settings: '{}' }, settings);
  if (!checked.ok) return checked;

  const id = newId(tx.now);
  const device = {
    id,
    branch_id: branchId,
    kind,
    name: label.value,
    settings: checked.value,
    token_hash: null,
    paired_at: null,
    created_at: tx.now,
    last_seen_at: null,
    version: null,
    user_agent: null,
    problem: null,
    reload_at: null,
    identify_until: null,
  };
  const inserted = await uniquely(insertDevice(tx, device), nameTaken);
  if (!inserted.ok) return inserted;
  tx.touch(`devices:${branchId}`);
  return ok(id);
}
