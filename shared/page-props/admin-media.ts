import type { MediaOverview } from '../media.ts';
import type { Locale } from '../page.ts';
import type { RefusalReason } from '../refusal.ts';
import type { VoiceClip } from '../voice.ts';
import type { AdminBase } from './admin-base.ts';
import type { FormError } from './form.ts';

/** GET /admin/media; POST the same (files), /admin/media/{id}/delete. */
export interface MediaProps extends AdminBase {
  media: MediaOverview[];
  /** Files of this upload that were not taken. */
  refused: { name: string; reason: RefusalReason }[];
  error: FormError | null;
}

/**
 * GET /admin/voice?locale=&clip=&q=; POST the same (files: named for their clips, or the one for `clip`),
 * /admin/voice/house?locale=&clip= (back to the clip of the house).
 */
export interface VoiceProps extends AdminBase {
  /** In which it speaks. */
  language: Locale;
  /** What was searched for; empty: everything is shown. */
  q: string;
  clips: VoiceClip[];
  /** Names of counters that cannot be spoken yet, and the words of each that are missing. */
  unspoken: { name: string; clip: string; words: string[] }[];
  /** Chosen to be recorded; without an address there is no such clip yet. */
  chosen: { clip: string; address: string | null; own: boolean } | null;
  /** Of this upload, where not all were taken; null: it was. */
  results: { name: string; reason: RefusalReason | null }[];
  error: FormError | null;
}
