import { strike } from '../kit/chime.ts';

/** G, E, C and up again: heard over a busy hall, and nothing like a ringing telephone. */
const melody = [783.99, 659.25, 523.25, 783.99];
const noteLength = 0.28;
const rounds = 3;

let audio: AudioContext | null = null;

function context(): AudioContext | null {
  // Browsers too old for Web Audio stay silent.
  if (typeof AudioContext === 'undefined') return null;
  audio ??= new AudioContext();
  return audio;
}

async function play(notes: number[], volume: number): Promise<void> {
  const to = context();
  if (!to) return;
  try {
    // Phones put audio to sleep while the page is in the background.
    await to.resume();
  } catch {
    return;
  }
  const start = to.currentTime + 0.05;
  for (const [index, frequency] of notes.entries()) {
    strike(to.destination, { frequency, at: start + index * noteLength, volume });
  }
}

export const chime = {
  /** From within a tap. The soft note tells the visitor how loud the phone is. */
  unlock: () => void play(melody.slice(0, 1), 0.25),
  ring: () => void play(Array.from({ length: rounds }, () => melody).flat(), 0.9),
};
