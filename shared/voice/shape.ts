import { evenGain, levels, type Samples } from './levels.ts';

const fadeIn = 0.004;
const fadeOut = 0.015;
/** Kept before and after the part that sounds: where consonants begin and vowels end. */
const margin = 0.015;

/** Without silence at its ends, as loud as every other clip, and without a click where it begins and ends. */
export function shape(samples: Samples, sampleRate: number): Samples {
  const heard = levels(samples, sampleRate);
  const around = Math.round(margin * sampleRate);
  const cut = samples.slice(Math.max(0, heard.from - around), heard.until + around);
  const gain = evenGain(heard);
  const fade = (index: number) =>
    Math.min(1, index / sampleRate / fadeIn, (cut.length - 1 - index) / sampleRate / fadeOut);
  return cut.map((sample, index) => sample * gain * fade(index));
}
