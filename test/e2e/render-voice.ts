import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type { VoiceSettings } from '../../shared/display-settings.ts';
import { standardSentences } from '../../shared/display-settings.ts';
import type { Locale } from '../../shared/page.ts';
import { decibels, levels } from '../../shared/voice/levels.ts';
import { type Call, sentence } from '../../shared/voice/sentence.ts';
import type { VoiceManifest } from '../../shared/voice.ts';
import type { Rendered } from './voice-in-page.ts';

declare global {
  interface Window {
    voiceInPage: typeof import('./voice-in-page.ts');
  }
}

export interface RenderedCall extends Call {
  locale: Locale;
  numbers: VoiceSettings['numbers'];
  prefixes?: string[];
}

export interface ClipRow {
  clip: string;
  /** Seconds. */
  start: number;
  seconds: number;
  /** dB below full scale. */
  rms: number;
  peak: number;
}

/** Gives a page of the server what displays speak with, taken from the sources. */
export async function giveVoiceTools(page: Page): Promise<void> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: join(import.meta.dirname, 'voice-in-page.ts'), name: 'voiceInPage', formats: ['iife'] },
    },
  });
  const [output] = Array.isArray(built) ? built : [];
  const chunk = output?.output[0];
  if (!chunk) throw new Error('Nothing was built.');
  await page.addScriptTag({ content: `${chunk.code};window.voiceInPage = voiceInPage;` });
}

/** Needs `giveVoiceTools`. */
export async function renderCall(page: Page, branchId: string, call: RenderedCall): Promise<Rendered> {
  const { locale, numbers, prefixes = [] } = call;
  const spoken = sentence({ numbers, sentence: standardSentences }, locale, call, prefixes);
  const response = await page.request.get(`/api/v1/branches/${branchId}/voice/${locale}`);
  const manifest = (await response.json()) as VoiceManifest;
  return page.evaluate(([ofBranch, said]) => window.voiceInPage.render(ofBranch, said), [manifest, spoken] as const);
}

/** Each clip as it sounds in the whole. */
export function clipTable({ intervals, samples, sampleRate }: Rendered): ClipRow[] {
  return intervals.map(({ clip, start, seconds }) => {
    const part = samples.slice(Math.round(start * sampleRate), Math.round((start + seconds) * sampleRate));
    const { rms, peak } = levels(new Float32Array(part), sampleRate);
    return { clip, start, seconds, rms, peak: decibels(peak) };
  });
}
