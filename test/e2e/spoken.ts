import type { BrowserContext, Page } from 'playwright-core';
import type { Spoken } from '../../pages/kit/voice/clip-voice.ts';

interface Voice {
  spoken: string[];
  mostAtOnce: number;
  /** Sentences that were not let finish. */
  cutOff: number;
}

declare global {
  interface Window {
    voice: Voice;
    said: Spoken[];
  }
}

/**
 * A browser voice that keeps what it was given to say, since headless browsers have none; and no clips, so that it is
 * used. Each sentence takes its time, by the clock that tests turn.
 */
export async function giveVoice(context: BrowserContext): Promise<void> {
  await context.route('**/api/v1/branches/*/voice/*', (route) =>
    route.fulfill({ json: { locale: route.request().url().slice(-2), revision: '', clips: {} } }),
  );
  await context.addInitScript(() => {
    const voice: Voice = { spoken: [], mostAtOnce: 0, cutOff: 0 };
    window.voice = voice;
    const speaking = new Set<SpeechSynthesisUtterance>();
    const end = (utterance: SpeechSynthesisUtterance) => {
      if (speaking.delete(utterance)) utterance.onend?.(new Event('end') as SpeechSynthesisEvent);
    };
    const speak = (utterance: SpeechSynthesisUtterance) => {
      voice.spoken.push(utterance.text);
      speaking.add(utterance);
      voice.mostAtOnce = Math.max(voice.mostAtOnce, speaking.size);
      setTimeout(end, 3_000, utterance);
    };
    const cancel = () => {
      voice.cutOff += speaking.size;
      speaking.clear();
    };
    const voices = [{ lang: 'id-ID' }, { lang: 'en-GB' }];
    Object.defineProperty(window, 'speechSynthesis', {
      value: { getVoices: () => voices, speak, cancel, resume: () => {} },
    });
    // The real one takes no voices but the browser's own.
    class Utterance {
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  });
}

export const heard = (page: Page): Promise<Voice> => page.evaluate(() => window.voice);

/** Keeps what the clips of the house were scheduled to say. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.said = [];
    addEventListener('giliran-spoken', (event) => window.said.push((event as CustomEvent<Spoken>).detail));
  });
}

export const said = (page: Page): Promise<Spoken[]> => page.evaluate(() => window.said);
