import { type DisplaySettings, standardDisplay } from '../../../shared/display-settings.ts';
import type { DisplayScreen, DisplayView, ShownMedia } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { toInstant } from '../branches/branch-time.ts';
import { findBranch } from '../branches/branches.ts';
import { displayContent } from './display-snapshots.ts';

/** What a paired display shows, by its settings; null when there is no such display. */
export async function pairedDisplay(db: Queries, deviceId: string, now: number): Promise<DisplayView | null> {
  const row = await db
    .selectFrom('devices')
    .select(['id', 'name', 'branch_id', 'settings', 'reload_at', 'identify_until'])
    .where('id', '=', deviceId)
    .where('kind', '=', 'display')
    .executeTakeFirst();
  if (!row) return null;
  const branch = await findBranch(db, row.branch_id);
  if (!branch.ok) return null;
  const { timeZone } = branch.value;
  const instant = (at: number | null) => (at === null ? null : toInstant(at, timeZone));
  const orders = {
    id: row.id,
    name: row.name,
    reloadAt: instant(row.reload_at),
    identifyUntil: instant(row.identify_until),
  };
  const settings = { ...standardDisplay, ...(JSON.parse(row.settings) as Partial<DisplaySettings>) };
  const screen = { ...(await displayScreen(db, row.branch_id, settings)), orders };
  return { ...(await displayContent(db, branch.value, now, settings)), screen };
}

/** Settings with addresses instead of ids; what was deleted since is left out. */
async function displayScreen(
  db: Queries,
  branchId: string,
  { serviceIds: _, counterIds: __, logoId, playlist, ...look }: DisplaySettings,
): Promise<Omit<DisplayScreen, 'orders'>> {
  const ids = [...new Set([...(logoId ? [logoId] : []), ...playlist.map(({ mediaId }) => mediaId)])];
  const media = await shownMedia(db, branchId, ids);
  return {
    ...look,
    logo: (logoId && media.get(logoId)?.address) || null,
    playlist: playlist.flatMap(({ mediaId, seconds }) => {
      const found = media.get(mediaId);
      return found ? [{ ...found, seconds }] : [];
    }),
    voiceRevisions: {},
  };
}

async function shownMedia(db: Queries, branchId: string, ids: string[]) {
  const media = new Map<string, Omit<ShownMedia, 'seconds'>>();
  if (ids.length === 0) return media;
  const rows = await db
    .selectFrom('media')
    .select(['id', 'kind'])
    .where('branch_id', '=', branchId)
    .where('complete', '=', 1)
    .where('id', 'in', ids)
    .execute();
  for (const { id, kind } of rows) if (kind !== 'clip') media.set(id, { address: `/media/${id}`, kind });
  return media;
}
