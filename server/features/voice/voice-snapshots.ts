import { hash } from 'node:crypto';
import { type Locale, locales } from '../../../shared/page.ts';
import { houseClips } from '../../../shared/voice/house-clips.ts';
import type { VoiceClip, VoiceManifest } from '../../../shared/voice.ts';
import type { Queries } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { mediaAddress } from '../media/media-snapshots.ts';

interface Recorded {
  locale: Locale;
  clip: string;
  media_id: string;
}

const houseAddresses = byLocale((locale) =>
  Object.fromEntries(Object.entries(houseClips[locale]).map(([clip, file]) => [clip, `/voice/${locale}/${file}`])),
);
const houseRevisions = byLocale((locale) => shortHash(houseAddresses[locale]));

/** What every display of the branch speaks with. */
export async function voiceManifest(db: Queries, branchId: string, locale: Locale): Promise<VoiceManifest> {
  const recorded = await recordings(db, branchId);
  const own = Object.fromEntries(ownClips(recorded, locale));
  return { locale, revision: revisionOf(locale, recorded), clips: { ...houseAddresses[locale], ...own } };
}

/** Another one of a language whenever one of its clips is another. */
export async function voiceRevisions(db: Queries, branchId: string): Promise<Record<Locale, string>> {
  const recorded = await recordings(db, branchId);
  return byLocale((locale) => revisionOf(locale, recorded));
}

/** All that can be spoken, in the order of the alphabet, and whether the branch recorded it itself. */
export async function voiceClips(db: Queries, branchId: string, locale: Locale): Promise<VoiceClip[]> {
  const own = ownClips(await recordings(db, branchId), locale);
  return Object.entries({ ...houseAddresses[locale], ...Object.fromEntries(own) })
    .map(([clip, address]) => ({ clip, address, own: own.has(clip) }))
    .sort((a, b) => a.clip.localeCompare(b.clip, locale, { numeric: true }));
}

function ownClips(recorded: Recorded[], locale: Locale): Map<string, string> {
  const ofLocale = recorded.filter((row) => row.locale === locale);
  return new Map(ofLocale.map(({ clip, media_id }) => [clip, mediaAddress(media_id)]));
}

/** Asked after every command, for each screen that speaks. */
const recordingsOf = prepared((db, key: { branchId: string }) =>
  db
    .selectFrom('voice_clips')
    .select(['locale', 'clip', 'media_id'])
    .where('branch_id', '=', key.branchId)
    .orderBy('media_id'),
);

function recordings(db: Queries, branchId: string): Promise<Recorded[]> {
  return recordingsOf.all(db, { branchId });
}

function revisionOf(locale: Locale, recorded: Recorded[]): string {
  const house = houseRevisions[locale];
  const own = recorded.filter((row) => row.locale === locale);
  return own.length === 0 ? house : shortHash([house, own]);
}

function byLocale<Value>(make: (locale: Locale) => Value): Record<Locale, Value> {
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, Value>;
}

function shortHash(content: unknown): string {
  return hash('sha256', JSON.stringify(content), 'hex').slice(0, 12);
}
