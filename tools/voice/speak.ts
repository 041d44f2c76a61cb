import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../shared/page.ts';
import type { Samples } from '../../shared/voice/levels.ts';
import { run } from './program.ts';

export const sampleRate = 24_000;

/**
 * Both were chosen by how many words a speech recogniser understood (PocketSphinx, the words alone): of 49 English ones
 * 48 by Flite's slt, which Debian's ffmpeg has within, and 43 by the best of espeak-ng's voices; among espeak-ng's
 * Indonesian ones f2 and f5 came first. Flite speaks no Indonesian.
 */
const engines: Record<Locale, (text: string, work: string) => Samples> = {
  // A comma keeps the voice up: in the middle of a sentence a word does not fall.
  id: (text) => decoded(run('espeak-ng', ['-v', 'id+f2', '-s', '170', '-p', '50', '--stdout', `${text},`])),
  en: (text, work) => {
    const file = join(work, 'text.txt');
    writeFileSync(file, `${text},`);
    return samplesOf(run('ffmpeg', ['-v', 'error', '-f', 'lavfi', '-i', `flite=textfile=${file}:voice=slt`, ...raw]));
  },
};

/** Without what lies below a voice. */
const raw = ['-af', 'highpass=f=80', '-ar', String(sampleRate), '-ac', '1', '-f', 'f32le', '-'];

export const speak = (locale: Locale, text: string, work: string): Samples => engines[locale](text, work);

const decoded = (sound: Buffer) => samplesOf(run('ffmpeg', ['-v', 'error', '-i', '-', ...raw], sound));

const samplesOf = (bytes: Buffer) => new Float32Array(new Uint8Array(bytes).buffer);

/** Without tags, so that the same words always make the same file. */
export function asMp3(samples: Samples): Buffer {
  const from = ['-f', 'f32le', '-ar', String(sampleRate), '-ac', '1', '-i', '-'];
  const to = ['-c:a', 'libmp3lame', '-b:a', '24k', '-map_metadata', '-1', '-id3v2_version', '0', '-f', 'mp3', '-'];
  return run('ffmpeg', ['-v', 'error', ...from, ...to], new Uint8Array(samples.buffer));
}
