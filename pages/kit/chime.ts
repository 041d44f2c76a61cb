/** Browsers keep a page silent until somebody has touched it; `running` tells whether this one may sound. */
export interface Chime {
  running: () => boolean;
  /** To be called from a touch or a key. */
  unlock: () => Promise<void>;
  play: () => Promise<void>;
  onChange: (listener: () => void) => void;
}

const notes = [
  { frequency: 783.99, at: 0 },
  { frequency: 659.25, at: 0.28 },
  { frequency: 523.25, at: 0.56 },
];
const ring = 1.1;

/** Three falling bell notes, made on the spot: no file that could be missing. Null where there is no sound at all. */
export function createChime(): Chime | null {
  if (typeof AudioContext === 'undefined') return null;
  const audio = new AudioContext();
  return {
    running: () => audio.state === 'running',
    unlock: () => audio.resume(),
    play: () => (audio.state === 'running' ? playNotes(audio) : Promise.resolve()),
    onChange: (listener) => audio.addEventListener('statechange', listener),
  };
}

function playNotes(audio: AudioContext): Promise<void> {
  return new Promise((resolve) => {
    const start = audio.currentTime + 0.05;
    for (const { frequency, at } of notes) {
      const last = strike(audio, { frequency, at: start + at, volume: 0.5 });
      if (at === notes.at(-1)?.at) last.onended = () => resolve();
    }
  });
}

/** One bell note; `volume` from 0 to 1. */
export function strike(audio: AudioContext, note: { frequency: number; at: number; volume: number }): OscillatorNode {
  const tone = audio.createOscillator();
  const gain = audio.createGain();
  tone.type = 'triangle';
  tone.frequency.value = note.frequency;
  gain.gain.setValueAtTime(0.0001, note.at);
  gain.gain.exponentialRampToValueAtTime(note.volume, note.at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.0001, note.at + ring);
  tone.connect(gain).connect(audio.destination);
  tone.start(note.at);
  tone.stop(note.at + ring);
  return tone;
}
