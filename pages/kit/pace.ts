/** How much of an announcement there is time for. */
export interface Pace {
  chime: 'full' | 'short';
  /** The first so many of its languages are spoken. */
  languages: number;
  /** How long the caption of each language stays at least, in milliseconds. */
  shownFor: number;
}

/** Milliseconds: those who wait should hear their number within this time of being called. */
const promptly = 30_000;
/** What an announcement takes, about: the chime, and its sentence in one language. */
const chimeTakes = 2_000;
const sentenceTakes = 6_500;
/** In view in all, when nothing presses; and enough to read a number and where to go. */
const inView = 8_000;
export const readable = 3_500;

/** How long each turn may take, so that everyone who waits (when they were called, in their order) is called promptly. */
export function roomFor(waiting: readonly number[], now: number): number {
  return waiting.reduce(
    (least, at, index) => Math.min(least, (at + promptly - now) / (index + 1)),
    Number.POSITIVE_INFINITY,
  );
}

/** Everything where there is room for it. Otherwise one language after a short chime, in view as long as it is spoken. */
export function pace(room: number, languages: number): Pace {
  if (room >= chimeTakes + languages * sentenceTakes) {
    return { chime: 'full', languages, shownFor: Math.max(readable, inView / languages) };
  }
  return { chime: 'short', languages: 1, shownFor: readable };
}
