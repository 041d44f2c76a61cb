import { fileTypeFromBuffer } from 'file-type';
import { ok, type Result, refuse } from '../../../shared/refusal.ts';
import type { Samples } from '../../../shared/voice/levels.ts';
import { mono } from '../../../shared/voice/wav.ts';
import type { Sound } from './shape-recording.ts';

interface Piece {
  channelData: Float32Array[];
  sampleRate: number;
}

interface Decoder {
  decode: (bytes: Uint8Array) => Piece;
  flush?: () => Piece;
  free: () => void;
}

/** By what the content says it is. Each is loaded only when it is needed: starting one takes longer than most files. */
const decoders: Record<string, () => Promise<Decoder>> = {
  'audio/wav': async () => (await import('@audio/decode-wav')).decoder(),
  'audio/mpeg': async () => (await import('@audio/decode-mp3')).decoder(),
  'audio/ogg; codecs=opus': async () => (await import('@audio/decode-opus')).decoder(),
  'audio/ogg': async () => (await import('@audio/decode-vorbis')).decoder(),
};

/** Bytes decoded at a time, and seconds decoded in all: a small file can hold hours of silence. */
const pieceSize = 4096;
const longest = 60;

/** One channel of a WAV, MP3, Ogg Opus or Ogg Vorbis file. */
export async function decodeSound(bytes: Uint8Array): Promise<Result<Sound>> {
  if (bytes.length === 0) return refuse('file-empty');
  const found = await fileTypeFromBuffer(bytes);
  const open = found && decoders[found.mime];
  if (!open) return refuse('media-type');
  const decoder = await open();
  try {
    return joined(pieces(decoder, bytes));
  } catch {
    // Each decoder complains in its own way of what it cannot read.
    return refuse('file-broken');
  } finally {
    decoder.free();
  }
}

function* pieces(decoder: Decoder, bytes: Uint8Array): Generator<Piece> {
  for (let at = 0; at < bytes.length; at += pieceSize) yield decoder.decode(bytes.subarray(at, at + pieceSize));
  if (decoder.flush) yield decoder.flush();
}

function joined(all: Iterable<Piece>): Result<Sound> {
  const parts: Samples[] = [];
  let length = 0;
  let sampleRate = 0;
  for (const piece of all) {
    const part = mono(piece.channelData);
    if (part.length === 0) continue;
    ({ sampleRate } = piece);
    parts.push(part);
    length += part.length;
    if (length > longest * sampleRate) return refuse('too-long');
  }
  if (length === 0) return refuse('file-broken');
  const samples = new Float32Array(length);
  let at = 0;
  for (const part of parts) {
    samples.set(part, at);
    at += part.length;
  }
  return ok({ samples, sampleRate });
}
