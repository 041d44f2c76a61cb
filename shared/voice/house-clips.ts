import type { Locale } from '../page.ts';
import index from './house-clips.json' with { type: 'json' };

/** The file of each clip by its key; it stands in `/voice/LOCALE/` and carries a hash of its content in its name. */
export type HouseClips = Record<Locale, Record<string, string>>;

/** The clips that come with the product, made by `npm run make-voice`. */
export const houseClips: HouseClips = index;
