import { on } from 'node:events';
import { parentPort } from 'node:worker_threads';
import { ok, type Result } from '../../../shared/refusal.ts';
import { wavOf } from '../../../shared/voice/wav.ts';
import { decodeSound } from './decode-sound.ts';
import { clipRate, shapeRecording } from './shape-recording.ts';

async function clipOf(bytes: Uint8Array): Promise<Result<Uint8Array>> {
  const sound = await decodeSound(bytes);
  const shaped = sound.ok ? shapeRecording(sound.value) : sound;
  return shaped.ok ? ok(wavOf(shaped.value, clipRate)) : shaped;
}

if (parentPort) for await (const [bytes] of on(parentPort, 'message')) parentPort.postMessage(await clipOf(bytes));
