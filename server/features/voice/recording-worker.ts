import { parentPort, workerData } from 'node:worker_threads';
import { ok } from '../../../shared/refusal.ts';
import { wavOf } from '../../../shared/voice/wav.ts';
import { decodeSound } from './decode-sound.ts';
import { clipRate, shapeRecording } from './shape-recording.ts';

/** A thread of its own: whatever a hostile file does to a decoder, it does it here. */
const sound = await decodeSound(workerData as Uint8Array);
const shaped = sound.ok ? shapeRecording(sound.value) : sound;
parentPort?.postMessage(shaped.ok ? ok(wavOf(shaped.value, clipRate)) : shaped);
