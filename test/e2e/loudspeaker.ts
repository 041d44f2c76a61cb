import type { Page } from 'playwright-core';

/** A stretch of sound on the clock of the audio context, in seconds: one note of the chime, or one clip of the voice. */
export interface Played {
  kind: 'note' | 'clip';
  /** Those that were given to be played together, such as the notes of a chime, have the same. */
  batch: number;
  start: number;
  end: number;
}

export interface Loudspeaker {
  /** All that was given to be played. */
  played: Played[];
  /** The loudest sample that came out, 0 to 1. */
  peak: number;
}

declare global {
  interface Window {
    loudspeaker: Loudspeaker;
    /** Those that the page opened, to be put to sleep. */
    studios: AudioContext[];
  }
}

/** Hears what a page plays: it goes out as ever, past a meter. */
export async function hearLoudspeaker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: Loudspeaker = { played: [], peak: 0 };
    window.loudspeaker = heard;
    window.studios = [];

    const sounding = new WeakMap<AudioScheduledSourceNode, Played>();
    let batch = 0;
    let closed = true;
    const begin = (source: AudioScheduledSourceNode, kind: Played['kind'], start: number, seconds: number) => {
      if (closed) {
        batch += 1;
        closed = false;
        queueMicrotask(() => {
          closed = true;
        });
      }
      const played = { kind, batch, start, end: start + seconds };
      heard.played.push(played);
      sounding.set(source, played);
    };
    const startNote = OscillatorNode.prototype.start;
    OscillatorNode.prototype.start = function (this: OscillatorNode, when = 0) {
      begin(this, 'note', when, Number.POSITIVE_INFINITY);
      startNote.call(this, when);
    };
    const startClip = AudioBufferSourceNode.prototype.start;
    AudioBufferSourceNode.prototype.start = function (this: AudioBufferSourceNode, when = 0, offset = 0, seconds = 0) {
      begin(this, 'clip', when, seconds);
      startClip.call(this, when, offset, seconds);
    };
    const stop = AudioScheduledSourceNode.prototype.stop;
    AudioScheduledSourceNode.prototype.stop = function (
      this: AudioScheduledSourceNode,
      when = this.context.currentTime,
    ) {
      const played = sounding.get(this);
      if (played) played.end = Math.max(played.start, Math.min(played.end, when));
      stop.call(this, when);
    };

    const Opened = AudioContext;
    window.AudioContext = class extends Opened {
      constructor() {
        super();
        window.studios.push(this);
      }
    };
    const connect = AudioNode.prototype.connect;
    const connected = function (this: AudioNode, to: AudioNode) {
      if (to instanceof AudioDestinationNode) {
        const meter = new AnalyserNode(this.context, { fftSize: 32_768 });
        const samples = new Float32Array(meter.fftSize);
        Reflect.apply(connect, this, [meter]);
        // More often than the meter forgets, which is after half a second.
        setInterval(() => {
          meter.getFloatTimeDomainData(samples);
          heard.peak = samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), heard.peak);
        }, 200);
      }
      return Reflect.apply(connect, this, [to]);
    };
    Object.assign(AudioNode.prototype, { connect: connected });
  });
}

export const loudspeaker = (page: Page): Promise<Loudspeaker> => page.evaluate(() => window.loudspeaker);

/**
 * Sounds that begin before what sounds has ended. The notes of one chime ring together as they should; what was stopped
 * before its time never sounded.
 */
export function overlapping(played: readonly Played[]): Played[] {
  const inOrder = played.filter(({ start, end }) => end > start).toSorted((one, other) => one.start - other.start);
  const together = (one: Played, other: Played) => one.kind === 'note' && one.batch === other.batch;
  return inOrder.filter((one, index) =>
    inOrder.slice(0, index).some((before) => one.start < before.end - 0.000_001 && !together(one, before)),
  );
}
