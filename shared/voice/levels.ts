/** Samples from -1 to 1, of one channel. */
export type Samples = Float32Array;

export interface Levels {
  /** The part that sounds, in samples. */
  from: number;
  until: number;
  /** Root mean square of the parts that sound, in dB below full scale; -Infinity for silence. */
  rms: number;
  /** The loudest sample, 0 to 1. */
  peak: number;
}

/** What every clip is brought to, in dB: speech as loud as it can be without ever being clipped. */
export const spokenLevel = -20;
/** The loudest sample that a clip may have. */
export const highestPeak = 0.9;

const windowSeconds = 0.01;
/** Windows this far below the loudest one are silence at the ends, dB. */
const silence = 36;
/** Windows this far below the loudest one are no part of how loud a word is, dB: consonants, and pauses within. */
const quiet = 18;

export const decibels = (amplitude: number) => 20 * Math.log10(amplitude);
export const amplitude = (db: number) => 10 ** (db / 20);

export function levels(samples: Samples, sampleRate: number): Levels {
  const size = Math.max(1, Math.round(sampleRate * windowSeconds));
  const powers: number[] = [];
  let peak = 0;
  for (let start = 0; start < samples.length; start += size) {
    const window = samples.subarray(start, start + size);
    let sum = 0;
    for (const sample of window) {
      sum += sample * sample;
      peak = Math.max(peak, Math.abs(sample));
    }
    powers.push(sum / window.length);
  }
  const loudest = powers.reduce((most, power) => Math.max(most, power), 0);
  if (loudest === 0) return { from: 0, until: 0, rms: Number.NEGATIVE_INFINITY, peak };

  const sounds = (power: number) => power > loudest / 10 ** (silence / 10);
  const first = powers.findIndex(sounds);
  const last = powers.reduce((found, power, index) => (sounds(power) ? index : found), first);
  const loud = powers.filter((power) => power > loudest / 10 ** (quiet / 10));
  const rms = 10 * Math.log10(loud.reduce((sum, power) => sum + power, 0) / loud.length);
  return { from: first * size, until: Math.min(samples.length, (last + 1) * size), rms, peak };
}

/** By what to multiply so that it is as loud as the others and no sample too high. */
export function evenGain({ rms, peak }: Levels): number {
  if (peak === 0) return 1;
  return Math.min(amplitude(spokenLevel - rms), highestPeak / peak);
}
