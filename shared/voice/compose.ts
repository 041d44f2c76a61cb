import { standardSentences } from '../display-settings.ts';
import type { Locale } from '../page.ts';
import { clipKey, tokensOf } from './clip-key.ts';
import type { Sentence, SentencePart } from './sentence.ts';
import { spokenDigits } from './spoken-number.ts';

/** Which clips there are, by key. */
export type Vocabulary = ReadonlySet<string>;

export interface SpokenClip {
  clip: string;
  /** Silence before it, in seconds. */
  pause: number;
}

export interface Composed {
  clips: SpokenClip[];
  /** Words of the sentence, in lower case, that no clip speaks. */
  missing: string[];
}

const pauses = { word: 0.03, part: 0.07, comma: 0.28 };

/** Said instead of where to go when the counter's name cannot be spoken: what it is stands on the screen. */
const lookAtScreen: Record<Locale, string> = { id: 'silakan lihat layar', en: 'please look at the screen' };

/**
 * The clips that speak a sentence, the longest that fit. Never half a name: a sentence with words that have no clip gives
 * way to the standard one, and a counter that cannot be named to the screen.
 */
export function compose(sentence: Sentence, vocabulary: Vocabulary): Composed {
  const own = spoken(sentence.parts, sentence.locale, vocabulary);
  if (own.missing.length === 0) return own;
  const numberOf = sentence.parts.filter((part) => part.kind === 'number');
  const [before = '', between = ''] = standardSentences[sentence.locale].split(/\{number\}|\{counter\}/);
  const head: SentencePart[] = [{ kind: 'words', text: before }, ...numberOf.slice(0, 1)];
  const counter = sentence.parts.find((part) => part.kind === 'counter');
  const ways: SentencePart[][] = [
    ...(counter ? [[...head, { kind: 'words' as const, text: between }, counter]] : []),
    [...head, { kind: 'words', text: `, ${lookAtScreen[sentence.locale]}` }],
  ];
  const tried = ways.map((parts) => spoken(parts, sentence.locale, vocabulary));
  const best = tried.find(({ missing }) => missing.length === 0) ?? tried[tried.length - 1];
  return { clips: best?.clips ?? [], missing: own.missing };
}

function spoken(parts: readonly SentencePart[], locale: Locale, vocabulary: Vocabulary): Composed {
  const clips: SpokenClip[] = [];
  const missing: string[] = [];
  let pause = 0;
  for (const { kind, text } of parts) {
    // A phrase does not reach over a comma, but a counter's name may have one in it.
    const stretches = kind === 'counter' ? [text] : text.split(/[,.;:!?]/);
    for (const [index, stretch] of stretches.entries()) {
      if (index > 0) pause = pauses.comma;
      const found = clipsOf(stretch, locale, vocabulary);
      missing.push(...found.missing);
      for (const clip of found.clips) {
        clips.push({ clip, pause: clips.length === 0 ? 0 : pause });
        pause = pauses.word;
      }
    }
    pause = Math.max(pause, pauses.part);
  }
  return { clips, missing };
}

interface Found {
  clips: string[];
  missing: string[];
}

/** The longest clip that fits at each word; a number without one becomes words, an acronym letters. */
export function clipsOf(text: string, locale: Locale, vocabulary: Vocabulary): Found {
  const tokens = tokensOf(text);
  const found: Found = { clips: [], missing: [] };
  for (let at = 0; at < tokens.length; ) {
    const length = longestClip(tokens, at, vocabulary);
    const token = tokens[at] ?? '';
    if (length > 0) {
      found.clips.push(clipKey(tokens.slice(at, at + length).join(' ')));
    } else {
      const inPieces = pieces(token, text, locale);
      const rest = inPieces === null ? { clips: [], missing: [clipKey(token)] } : clipsOf(inPieces, locale, vocabulary);
      found.clips.push(...rest.clips);
      found.missing.push(...rest.missing);
    }
    at += Math.max(1, length);
  }
  return found;
}

/** In tokens; 0 when not even the first has a clip. */
function longestClip(tokens: readonly string[], at: number, vocabulary: Vocabulary): number {
  for (let length = tokens.length - at; length > 0; length--) {
    if (vocabulary.has(clipKey(tokens.slice(at, at + length).join(' ')))) return length;
  }
  return 0;
}

/** Another way to say it, of smaller pieces; null when there is none. */
function pieces(token: string, text: string, locale: Locale): string | null {
  if (/^\d/.test(token)) return spokenDigits(token, locale);
  return isAcronym(token, text) ? Array.from(token).join(' ') : null;
}

/** Short and upper case: where everything is upper case, only what nobody could pronounce. */
function isAcronym(token: string, text: string): boolean {
  if (!/^\p{Lu}{2,5}$/u.test(token)) return false;
  return text !== text.toUpperCase() || !/[AIUEO]/.test(token);
}
