import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Locale, locales } from '../shared/page.ts';
import { clipKey } from '../shared/voice/clip-key.ts';
import type { HouseClips } from '../shared/voice/house-clips.ts';
import { shape } from '../shared/voice/shape.ts';
import { MissingProgram } from './voice/program.ts';
import { asMp3, sampleRate, speak } from './voice/speak.ts';
import { words } from './voice/words.ts';

/**
 * `npm run make-voice`: makes the clips of the house anew, and the index of them. A tool for development: it needs
 * Debian's packages espeak-ng and ffmpeg. What it makes is part of the sources, so that nobody else needs them.
 */

const folder = resolve('pages/public/voice');
const indexFile = resolve('shared/voice/house-clips.json');

function makeClips(work: string): HouseClips {
  const index: HouseClips = { id: {}, en: {} };
  for (const locale of locales) {
    rmSync(join(folder, locale), { recursive: true, force: true });
    mkdirSync(join(folder, locale), { recursive: true });
    const made = new Map<string, string>();
    for (const [text, spoken] of Object.entries(words[locale])) {
      const key = clipKey(text);
      const file = made.get(spoken) ?? makeClip(locale, key, spoken, work);
      made.set(spoken, file);
      index[locale][key] = file;
    }
    process.stdout.write(`${locale}: ${Object.keys(index[locale]).length} clips\n`);
  }
  return index;
}

/** The name of its file. */
function makeClip(locale: Locale, key: string, spoken: string, work: string): string {
  const mp3 = asMp3(shape(speak(locale, spoken, work), sampleRate));
  const hash = createHash('sha256').update(mp3).digest('hex').slice(0, 8);
  const file = `${key.replaceAll(' ', '-')}.${hash}.mp3`;
  writeFileSync(join(folder, locale, file), mp3);
  return file;
}

const work = mkdtempSync(join(tmpdir(), 'giliran-voice-'));
try {
  writeFileSync(indexFile, `${JSON.stringify(makeClips(work), null, 2)}\n`);
} catch (error) {
  if (!(error instanceof MissingProgram)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
