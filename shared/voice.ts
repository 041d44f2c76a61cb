import type { Locale } from './page.ts';

/** The clips with which one language is spoken, by clip: a word or a set phrase in lower case, for instance `silakan menuju`. */
export interface VoiceManifest {
  locale: Locale;
  /** Another one whenever a clip is another. */
  revision: string;
  /** Addresses; each names its content, so it may be kept for ever. */
  clips: Record<string, string>;
}

/** One clip as the administrator sees it. */
export interface VoiceClip {
  clip: string;
  address: string;
  /** Recorded by the branch itself. */
  own: boolean;
}
