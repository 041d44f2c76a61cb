/** Bell notes that fall, made on the spot: no file that could be missing. A short one is its first note. */
const notes = [
  { frequency: 783.99, at: 0 },
  { frequency: 659.25, at: 0.28 },
  { frequency: 523.25, at: 0.56 },
];
const ring = 1.1;
const shortRing = 0.45;
const loudness = 0.5;

/** Ends when it has rung; `volume` from 0 to 1. */
export function playChime(audio: AudioContext, length: 'full' | 'short', volume: number): Promise<void> {
  if (volume === 0) return Promise.resolve();
  const start = audio.currentTime + 0.05;
  const played = length === 'full' ? notes : notes.slice(0, 1);
  const tones = played.map(({ frequency, at }) =>
    strike(audio, {
      frequency,
      at: start + at,
      volume: loudness * volume,
      ring: length === 'full' ? ring : shortRing,
    }),
  );
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
export function strike(audio: AudioContext, { frequency, at, volume, ring: seconds = ring }: Note): OscillatorNode {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.type = 'triangle';
  tone.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, at);
  gain.gain.exponentialRampToValueAtTime(volume, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, at + seconds);
  tone.connect(gain).connect(audio.destination);
  tone.start(at);
  tone.stop(at + seconds);
  return tone;
}
