import type { DisplaySettings } from '../../../shared/display-settings.ts';
import type { DisplayScreen, DisplayView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { findBranch } from '../branches/branches.ts';
import { ordersOf } from '../devices/orders.ts';
import { displaySettingsOf } from '../devices/read-settings.ts';
import { mediaOf } from '../media/media-snapshots.ts';
import { voiceRevisions } from '../voice/voice-snapshots.ts';
import { displayContent } from './display-snapshots.ts';

/** What a paired display shows, by its settings; null when there is no such display. */
export async function pairedDisplay(db: Queries, deviceId: string, now: number): Promise<DisplayView | null> {
  const row = await db
    .selectFrom('devices')
    .select(['branch_id', 'settings'])
    .where('id', '=', deviceId)
    .where('kind', '=', 'display')
    .executeTakeFirst();
  if (!row) return null;
  const branch = await findBranch(db, row.branch_id);
  if (!branch.ok) return null;
  const settings = displaySettingsOf(row.settings);
  const screen = {
    ...(await displayScreen(db, row.branch_id, settings)),
    orders: await ordersOf(db, deviceId, branch.value.timeZone),
  };
  return { ...(await displayContent(db, branch.value, now, settings)), screen };
}

/** Settings with addresses instead of ids; what was deleted since is left out. */
async function displayScreen(
  db: Queries,
  branchId: string,
  { serviceIds: _, counterIds: __, logoId, playlist, ...look }: DisplaySettings,
): Promise<Omit<DisplayScreen, 'orders'>> {
  const ids = [...new Set([...(logoId ? [logoId] : []), ...playlist.map(({ mediaId }) => mediaId)])];
  const media = await mediaOf(db, branchId, ids);
  return {
    ...look,
    logo: (logoId && media.get(logoId)?.address) || null,
    playlist: playlist.flatMap(({ mediaId, seconds }) => {
      const found = media.get(mediaId);
      return found && found.kind !== 'clip' ? [{ address: found.address, kind: found.kind, seconds }] : [];
    }),
    voiceRevisions: await voiceRevisions(db, branchId),
  };
}
