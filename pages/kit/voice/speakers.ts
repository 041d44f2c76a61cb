/** Up to here a sample passes as it is; above it is bent, so that nothing ever reaches full scale. */
const straight = 0.9;
const ceiling = 0.98;
const steps = 4096;

/** What plays into it is as loud as `volume` says, 0 to 1, and never clipped. */
export function speakers(audio: BaseAudioContext, volume: number): GainNode {
  const master = audio.createGain();
  master.gain.value = volume;
  const limiter = audio.createWaveShaper();
  limiter.curve = Float32Array.from({ length: 2 * steps + 1 }, (_, index) => bent(index / steps - 1));
  master.connect(limiter).connect(audio.destination);
  return master;
}

function bent(sample: number): number {
  const over = Math.abs(sample) - straight;
  if (over <= 0) return sample;
  const room = ceiling - straight;
  return Math.sign(sample) * (straight + room * Math.tanh(over / room));
}
