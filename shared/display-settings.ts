import type { Locale } from './page.ts';
import type { DisplayScreen } from './snapshots.ts';

export const displayLayouts = ['grid', 'single', 'media'] as const;
export type DisplayLayout = (typeof displayLayouts)[number];

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Of the calling band; each is checked for contrast, light and dark. */
export const accents = ['amber', 'teal', 'blue', 'purple', 'red', 'gray'] as const;
export type Accent = (typeof accents)[number];

/** `clips`: recordings that the server has; `browser`: whatever voice the browser brings. */
export const voiceSources = ['clips', 'browser', 'off'] as const;
export type VoiceSource = (typeof voiceSources)[number];

export interface VoiceSettings {
  source: VoiceSource;
  /** Each call is spoken in these, one after the other. At least one. */
  languages: Locale[];
  /** `words`: seratus dua puluh tiga; `digits`: satu dua tiga. */
  numbers: 'words' | 'digits';
  /** With `{number}` and `{counter}`. */
  sentence: Record<Locale, string>;
  /** 0 to 100; of voice and chime. */
  volume: number;
  chime: boolean;
  /** `HH:MM` in the branch's zone; from then until then there is no sound, only the caption. May pass midnight. */
  quiet: readonly [from: string, until: string] | null;
}

export interface PlaylistItem {
  mediaId: string;
  /** How long a picture stays; a video plays to its end. */
  seconds: number;
}

export interface DisplaySettings {
  /** Whose calls and waiting numbers it shows; none: every one of the branch. */
  serviceIds: string[];
  /** None: every one of the branch. */
  counterIds: string[];
  layout: DisplayLayout;
  theme: Theme;
  accent: Accent;
  /** Of the screen's words; null: as the browser was told. */
  locale: Locale | null;
  logoId: string | null;
  /** Empty: none. */
  runningText: string;
  playlist: PlaylistItem[];
  voice: VoiceSettings;
}

export const standardSentences: Record<Locale, string> = {
  id: 'Nomor antrian {number}, silakan menuju {counter}.',
  en: 'Number {number}, please go to {counter}.',
};

const standard = {
  layout: 'grid',
  theme: 'auto',
  accent: 'amber',
  locale: null,
  runningText: '',
  voice: {
    source: 'clips',
    languages: ['id'] as Locale[],
    numbers: 'words',
    sentence: standardSentences,
    volume: 100,
    chime: true,
    quiet: null,
  },
} as const satisfies Partial<DisplaySettings>;

/** Of a display that nobody has set up. */
export const standardDisplay: DisplaySettings = {
  ...standard,
  serviceIds: [],
  counterIds: [],
  logoId: null,
  playlist: [],
};

/** Of a screen that was opened without pairing. */
export const standardScreen: DisplayScreen = {
  ...standard,
  orders: null,
  logo: null,
  playlist: [],
  voiceRevisions: {},
};
