import type { Locale } from '../page.ts';
import { clipsOf, compose, type Vocabulary } from './compose.ts';
import { sentence } from './sentence.ts';

/** Which words of these counters' names no clip speaks, for an administrator to record; each once, in lower case. */
export function missingWords(counterNames: readonly string[], locale: Locale, vocabulary: Vocabulary): string[] {
  return [...new Set(counterNames.flatMap((name) => clipsOf(name, locale, vocabulary).missing))];
}

/** The same of a sentence with `{number}` and `{counter}`: with such words the standard one is spoken instead of it. */
export function missingInSentence(template: string, locale: Locale, vocabulary: Vocabulary): string[] {
  const wording = { numbers: 'words', sentence: { id: template, en: template } } as const;
  const { parts, ...whole } = sentence(wording, locale, { number: '', counterName: '' }, []);
  const words = parts.filter(({ kind }) => kind === 'words');
  return [...new Set(compose({ ...whole, parts: words }, vocabulary).missing)];
}
