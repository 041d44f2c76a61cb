import type { DisplaySettings } from '../../../shared/display-settings.ts';
import type { DeviceChoices } from '../../../shared/page-props.ts';
import type { Queries } from '../../db/database.ts';
import { unspokenNames } from '../voice/unspoken-names.ts';
import { voiceClips } from '../voice/voice-snapshots.ts';

/** Names of counters on this display that the clips cannot say whole in one of its languages. */
export async function unspokenCounters(
  db: Queries,
  branchId: string,
  { voice, counterIds }: DisplaySettings,
  { counters }: DeviceChoices,
): Promise<string[]> {
  if (voice.source !== 'clips') return [];
  const shown = counters.filter(({ id }) => counterIds.length === 0 || counterIds.includes(id));
  const unspoken = new Set<string>();
  for (const locale of voice.languages) {
    const vocabulary = new Set((await voiceClips(db, branchId, locale)).map(({ clip }) => clip));
    for (const { name } of unspokenNames(
      shown.map(({ name }) => name),
      locale,
      vocabulary,
    ))
      unspoken.add(name);
  }
  return [...unspoken];
}
