import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import { levels, type Samples } from '../../../shared/voice/levels.ts';
import { shape } from '../../../shared/voice/shape.ts';
import { resample } from './resample.ts';

export interface Sound {
  samples: Samples;
  sampleRate: number;
}

/** Of every clip; the same as those of the house. */
export const clipRate = 24_000;
/** Of one clip, in seconds. */
const clipLimit = 6;
/** What is not louder than this even where it is loudest is no voice, in dB below full scale. */
const silent = -50;
/** Below a voice: hum, wind, and the constant shift of a cheap microphone; in hertz. */
const lowest = 80;

/** A recording as a clip: nothing but the voice, as loud as the clips of the house, at their rate. */
export function shapeRecording({ samples, sampleRate }: Sound): Result<Samples> {
  const voice = withoutLows(samples, sampleRate);
  const heard = levels(voice, sampleRate);
  if (!(heard.rms > silent)) return refuse('silent');
  if (heard.until - heard.from > clipLimit * sampleRate) return refuse('too-long');
  return ok(shape(resample(around(voice, heard, sampleRate), sampleRate, clipRate), clipRate));
}

/** The part that sounds and a little around it, so that a long silence costs nothing. */
function around(samples: Samples, { from, until }: { from: number; until: number }, sampleRate: number): Samples {
  const margin = sampleRate / 10;
  return samples.subarray(Math.max(0, from - margin), until + margin);
}

/** A high-pass of the first order. What is no number in a damaged file is silence. */
function withoutLows(samples: Samples, sampleRate: number): Samples {
  const keep = 1 / (1 + (2 * Math.PI * lowest) / sampleRate);
  let before = 0;
  let passed = 0;
  return samples.map((read) => {
    const sample = Number.isFinite(read) ? Math.max(-1, Math.min(1, read)) : 0;
    passed = keep * (passed + sample - before);
    before = sample;
    return passed;
  });
}
