/** Sound that can be played at once: which part of it, and how loud. */
export interface ReadyClip {
  buffer: AudioBuffer;
  /** Seconds into the buffer at which it begins to sound. */
  from: number;
  /** How long it sounds. */
  seconds: number;
  gain: number;
}

export interface ClipInTurn extends ReadyClip {
  clip: string;
  /** Silence before it, in seconds. */
  pause: number;
}

export interface Interval {
  clip: string;
  /** On the clock of the audio context, in seconds. */
  start: number;
  seconds: number;
}

export interface Playing {
  intervals: Interval[];
  /** When the last one has sounded or all were stopped. */
  done: Promise<void>;
  stop: () => void;
}

/** Against a click where a clip begins or ends, in seconds. */
const fade = 0.005;

/** One after another on the clock of the audio context, the first one at `at`; no two ever sound at once. */
export function schedule(to: AudioNode, clips: readonly ClipInTurn[], at: number): Playing {
  const intervals: Interval[] = [];
  const sources: AudioBufferSourceNode[] = [];
  let start = at;
  for (const clip of clips) {
    start += clip.pause;
    sources.push(play(to, clip, start));
    intervals.push({ clip: clip.clip, start, seconds: clip.seconds });
    start += clip.seconds;
  }
  const last = sources[sources.length - 1];
  const done = new Promise<void>((resolve) => {
    if (last) last.onended = () => resolve();
    else resolve();
  });
  const stop = () => {
    for (const source of sources) source.stop();
  };
  return { intervals, done, stop };
}

function play(to: AudioNode, { buffer, from, seconds, gain }: ReadyClip, start: number): AudioBufferSourceNode {
  const source = to.context.createBufferSource();
  source.buffer = buffer;
  const level = to.context.createGain();
  const short = Math.min(fade, seconds / 2);
  level.gain.setValueAtTime(0, start);
  level.gain.linearRampToValueAtTime(gain, start + short);
  level.gain.setValueAtTime(gain, start + seconds - short);
  level.gain.linearRampToValueAtTime(0, start + seconds);
  source.connect(level).connect(to);
  source.start(start, from, seconds);
  return source;
}
