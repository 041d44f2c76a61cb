import type { Samples } from './levels.ts';

const headLength = 44;

/** A WAV file of one channel with 16 bits a sample. */
export function wavOf(samples: Samples, sampleRate: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(headLength + samples.length * 2));
  const name = (at: number, letters: string) => {
    for (let index = 0; index < letters.length; index++) view.setUint8(at + index, letters.charCodeAt(index));
  };
  name(0, 'RIFF');
  view.setUint32(4, view.byteLength - 8, true);
  name(8, 'WAVEfmt ');
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, sampleRate, true);
  view.setUint32(28, sampleRate * 2, true);
  view.setUint16(32, 2, true);
  view.setUint16(34, 16, true);
  name(36, 'data');
  view.setUint32(40, samples.length * 2, true);
  for (const [index, sample] of samples.entries()) {
    view.setInt16(headLength + index * 2, Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), true);
  }
  return new Uint8Array(view.buffer);
}

/** The mean of several channels of one length. */
export function mono(channels: readonly Samples[]): Samples {
  const [first = new Float32Array(), ...others] = channels;
  const mixed = Float32Array.from(first);
  for (const channel of others)
    for (let at = 0; at < mixed.length; at++) mixed[at] = (mixed[at] ?? 0) + (channel[at] ?? 0);
  return others.length === 0 ? mixed : mixed.map((sample) => sample / channels.length);
}
