import type { Samples } from '../../../shared/voice/levels.ts';

/** Zero crossings of the filter on each side: so sharp that nothing that is heard is lost or mirrored. */
const crossings = 24;
/** Of the band that the lower of both rates can hold. */
const kept = 0.94;

/** The same sound at another rate: each sample is the sum of those around it under a windowed sinc. */
export function resample(samples: Samples, from: number, to: number): Samples {
  if (from === to) return samples;
  const step = from / to;
  const cutoff = kept * Math.min(1, to / from);
  const reach = crossings / cutoff;
  return Float32Array.from({ length: Math.floor(samples.length / step) }, (_, index) => {
    const centre = index * step;
    let sum = 0;
    for (let at = Math.max(0, Math.ceil(centre - reach)); at <= centre + reach && at < samples.length; at++) {
      sum += (samples[at] ?? 0) * cutoff * windowedSinc((at - centre) * cutoff);
    }
    return sum;
  });
}

/** `x` in zero crossings; a Blackman window, which is 0 at the last one. */
function windowedSinc(x: number): number {
  if (x === 0) return 1;
  const angle = Math.PI * x;
  const along = angle / crossings;
  return (Math.sin(angle) / angle) * (0.42 + 0.5 * Math.cos(along) + 0.08 * Math.cos(2 * along));
}
