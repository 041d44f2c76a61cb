/** Bell notes that fall, made on the spot: no file that could be missing. A short one is its first note. */
const notes = [
  { frequency: 783.99, at: 0 },
  { frequency: 659.25, at: 0.28 },
  { frequency: 523.25, at: 0.56 },
];
const ring = 1.1;
const shortRing = 0.45;
const loudness = 0.5;

/** Ends when it has rung or was silenced by the signal. */
export function playChime(to: AudioNode, length: 'full' | 'short', signal: AbortSignal): Promise<void> {
  const start = to.context.currentTime + 0.05;
  const played = length === 'full' ? notes : notes.slice(0, 1);
  const tones = played.map(({ frequency, at }) =>
    strike(to, {
      frequency,
      at: start + at,
      volume: loudness,
      ring: length === 'full' ? ring : shortRing,
    }),
  );
  signal.addEventListener('abort', () => {
    for (const tone of tones) tone.stop();
  });
  return new Promise((resolve) => {
    tones[tones.length - 1]?.addEventListener('ended', () => resolve());
  });
}

interface Note {
  frequency: number;
  /** On the clock of the audio context. */
  at: number;
  /** From 0 to 1. */
  volume: number;
  /** Seconds. */
  ring?: number;
}

/** One bell note. */
export function strike(to: AudioNode, { frequency, at, volume, ring: seconds = ring }: Note): OscillatorNode {
  const tone = to.context.createOscillator();
  const gain = to.context.createGain();
  tone.type = 'triangle';
  tone.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(volume, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  tone.connect(gain).connect(to);
  tone.start(at);
  tone.stop(at + seconds);
  return tone;
}
