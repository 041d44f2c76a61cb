import type { BrowserContext, Page } from 'playwright-core';

interface Voice {
  spoken: string[];
  mostAtOnce: number;
  /** Sentences that were not let finish. */
  cutOff: number;
}

declare global {
  interface Window {
    voice: Voice;
  }
}

/** A voice that keeps what it was given to say, since headless browsers have none. Each sentence takes its time. */
export async function giveVoice(context: BrowserContext): Promise<void> {
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
    Object.defineProperty(window, 'speechSynthesis', {
      value: { getVoices: () => [], speak, cancel, resume: () => {} },
    });
  });
}

export const heard = (page: Page): Promise<Voice> => page.evaluate(() => window.voice);
