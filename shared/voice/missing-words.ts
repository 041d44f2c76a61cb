import type { Locale } from '../page.ts';
import { clipsOf, type Vocabulary } from './compose.ts';

/** Which words of these counters' names no clip speaks, for an administrator to record; each once, in lower case. */
export function missingWords(counterNames: readonly string[], locale: Locale, vocabulary: Vocabulary): string[] {
  return [...new Set(counterNames.flatMap((name) => clipsOf(name, locale, vocabulary).missing))];
}
