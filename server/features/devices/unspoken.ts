import type { DisplaySettings } from '../../../shared/display-settings.ts';
import { type Locale, locales } from '../../../shared/page.ts';
import type { DeviceChoices, DisplayFormProps } from '../../../shared/page-props.ts';
import { missingInSentence } from '../../../shared/voice/missing-words.ts';
import type { Queries } from '../../db/database.ts';
import { unspokenNames } from '../voice/unspoken-names.ts';
import { voiceClips } from '../voice/voice-snapshots.ts';

/** What the clips cannot say of this display's calls, in the languages of its voice. */
export async function unspokenOf(
  db: Queries,
  branchId: string,
  { voice, counterIds }: DisplaySettings,
  choices: DeviceChoices,
): Promise<DisplayFormProps['unspoken']> {
  const words: Record<Locale, string[]> = { id: [], en: [] };
  const counters = new Set<string>();
  if (voice.source !== 'clips') return { counters: [], words };
  const shown = choices.counters.filter(({ id }) => counterIds.length === 0 || counterIds.includes(id));
  const names = shown.map(({ name }) => name);
  for (const locale of locales.filter((one) => voice.languages.includes(one))) {
    const vocabulary = new Set((await voiceClips(db, branchId, locale)).map(({ clip }) => clip));
    words[locale] = missingInSentence(voice.sentence[locale], locale, vocabulary);
    for (const { name } of unspokenNames(names, locale, vocabulary)) counters.add(name);
  }
  return { counters: [...counters], words };
}
