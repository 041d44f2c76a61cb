import type { DisplaySettings } from '../../../shared/display-settings.ts';
import type { KioskSettings } from '../../../shared/kiosk-settings.ts';
import type { DeviceChoices } from '../../../shared/page-props.ts';
import type { Queries } from '../../db/database.ts';
import { findBranch } from '../branches/branches.ts';
import { counterSettings } from '../counters/counter-settings-snapshots.ts';
import { mediaOfBranch } from '../media/media-snapshots.ts';
import { printersOf } from '../printing/printer-snapshots.ts';
import { serviceSettings } from '../services/service-settings-snapshots.ts';

/** What the settings of a device may name. */
export async function deviceChoices(db: Queries, branchId: string): Promise<DeviceChoices> {
  const branch = await findBranch(db, branchId);
  const zone = branch.ok ? branch.value.timeZone : 'UTC';
  return {
    services: (await serviceSettings(db, branchId)).map(({ id, name, prefix }) => ({ id, name, prefix })),
    counters: (await counterSettings(db, branchId)).map(({ id, name }) => ({ id, name })),
    media: await mediaOfBranch(db, branchId),
    printers: (await printersOf(db, branchId, zone)).map(({ id, name }) => ({ id, name })),
  };
}

/** Without what is gone: settings outlive the services, counters, files and printers that they name. */
export function withoutGone<Settings extends DisplaySettings | KioskSettings>(
  settings: Settings,
  choices: DeviceChoices,
): Settings {
  const kept: Settings = {
    ...settings,
    serviceIds: settings.serviceIds.filter((id) => has(choices.services, id)),
    logoId: settings.logoId !== null && has(choices.media, settings.logoId) ? settings.logoId : null,
  };
  if ('playlist' in kept) {
    kept.counterIds = kept.counterIds.filter((id) => has(choices.counters, id));
    kept.playlist = kept.playlist.filter(({ mediaId }) => has(choices.media, mediaId));
  } else if (kept.printerId !== null && !has(choices.printers, kept.printerId)) {
    kept.printerId = null;
  }
  return kept;
}

export const has = (things: readonly { id: string }[], id: string): boolean => things.some((thing) => thing.id === id);
