import type { VoiceSettings } from '../display-settings.ts';
import type { Locale } from '../page.ts';
import { spokenText, spokenTicket } from './spoken-number.ts';

/** A stretch of a sentence; only the counter's name may hold words that nobody foresaw. */
export interface SentencePart {
  kind: 'words' | 'number' | 'counter';
  /** A counter's as it is written, everything else as it is spoken. */
  text: string;
}

/** One call in one language. */
export interface Sentence {
  locale: Locale;
  /** The caption: what is spoken, numbers in words. */
  text: string;
  parts: SentencePart[];
}

export interface Call {
  number: string;
  counterName: string;
}

type Wording = Pick<VoiceSettings, 'numbers' | 'sentence'>;

export function sentence(wording: Wording, locale: Locale, call: Call, prefixes: readonly string[]): Sentence {
  const number = spokenTicket({ ticket: call.number, prefixes, locale, numbers: wording.numbers });
  const parts = wording.sentence[locale]
    .split(/(\{number\}|\{counter\})/)
    .filter(Boolean)
    .map((text): SentencePart => {
      if (text === '{number}') return { kind: 'number', text: number };
      if (text === '{counter}') return { kind: 'counter', text: call.counterName };
      return { kind: 'words', text };
    });
  return { locale, text: captionOf(parts, locale), parts };
}

/** Only what differs from call to call, for when many wait: `A dua belas, Loket satu`. */
export function coreOf(whole: Sentence): Sentence {
  const { locale, parts } = whole;
  const core = parts
    .filter(({ kind }) => kind !== 'words')
    .flatMap((part, index): SentencePart[] => (index === 0 ? [part] : [{ kind: 'words', text: ', ' }, part]));
  return core.length === 0 ? whole : { locale, text: captionOf(core, locale), parts: core };
}

function captionOf(parts: readonly SentencePart[], locale: Locale): string {
  return parts.map(({ kind, text }) => (kind === 'counter' ? spokenText(text, locale) : text)).join('');
}
