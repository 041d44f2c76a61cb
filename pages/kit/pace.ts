/** How much of an announcement there is time for. */
export interface Pace {
  chime: 'full' | 'short';
  /** The first so many of its languages are spoken. */
  languages: number;
  /** Whether only number and counter are said, without the words around them. */
  core: boolean;
  /** How long the caption of each language stays at least, in milliseconds. */
  shownFor: number;
}

/** Somebody called this long ago has been seen or missed; a late voice would only confuse the others. Milliseconds. */
export const staleAfter = 60_000;
/** Those who wait should hear their number within this time of being called. */
const promptly = 30_000;
/** What an announcement takes, about: the chimes, and its sentence in one language. */
const chimeTakes = { full: 2_000, short: 500 };
const sentenceTakes = 6_500;
/** In view in all, when nothing presses; and enough to read a number and where to go. */
const inView = 8_000;
export const readable = 3_500;

/** `waiting`: when those who wait for their turn were called, in their order. */
export function pace(waiting: readonly number[], now: number, languages: number): Pace {
  if (room(waiting, now, promptly) >= chimeTakes.full + languages * sentenceTakes) {
    return { chime: 'full', languages, core: false, shownFor: Math.max(readable, inView / languages) };
  }
  const core = room(waiting, now, staleAfter) < chimeTakes.short + sentenceTakes;
  return { chime: 'short', languages: 1, core, shownFor: readable };
}

/** How long each turn may take, so that everyone who waits has theirs within that time of being called. */
function room(waiting: readonly number[], now: number, within: number): number {
  return waiting.reduce(
    (least, at, index) => Math.min(least, (at + within - now) / (index + 1)),
    Number.POSITIVE_INFINITY,
  );
}
