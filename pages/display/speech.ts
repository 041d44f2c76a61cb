import type { Locale } from '../../shared/page.ts';
import type { Sentence } from '../../shared/voice/sentence.ts';

const languages: Record<Locale, { tag: string; voice: RegExp }> = {
  // Android still calls Indonesian `in`.
  id: { tag: 'id-ID', voice: /^(id|in)\b/i },
  en: { tag: 'en-GB', voice: /^en\b/i },
};

/** The browser's own voice of that language, where it has one. */
export function browserVoice(locale: Locale): SpeechSynthesisVoice | null {
  if (typeof speechSynthesis === 'undefined') return null;
  const { voice } = languages[locale];
  return speechSynthesis.getVoices().find(({ lang }) => voice.test(lang.replace('_', '-'))) ?? null;
}

/** Browsers drop an utterance that nobody refers to, and its `end` event with it. */
let current: SpeechSynthesisUtterance | null = null;

/** Ends when the sentence was spoken, could not be spoken, or was silenced by the signal. `volume` from 0 to 1. */
export function speak({ text, locale }: Sentence, volume: number, signal: AbortSignal): Promise<void> {
  if (typeof speechSynthesis === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = languages[locale].tag;
    utterance.voice = browserVoice(locale);
    utterance.rate = 0.9;
    utterance.volume = volume;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    signal.addEventListener('abort', () => {
      if (current === utterance) speechSynthesis.cancel();
      resolve();
    });
    current = utterance;
    // An engine left paused or stuck by what came before would keep this one waiting for ever.
    speechSynthesis.cancel();
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  });
}
