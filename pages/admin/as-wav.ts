import { mono, wavOf } from '../../shared/voice/wav.ts';

const sampleRate = 48_000;
/** What the server reads by itself. */
const readable = /\.(wav|mp3|ogg|oga|opus)$/i;

/** Whatever this browser can play, as something that the server can read; as it is when it cannot play it either. */
export async function asWav(file: File): Promise<File> {
  if (readable.test(file.name) && file.size > 0) return file;
  try {
    const sound = await decoded(file);
    return wavFile(sound, file.name.replace(/\.[^.]*$/, ''));
  } catch {
    // The server says what is wrong with it.
    return file;
  }
}

export async function decoded(blob: Blob): Promise<AudioBuffer> {
  return new OfflineAudioContext(1, 1, sampleRate).decodeAudioData(await blob.arrayBuffer());
}

export function wavFile(sound: AudioBuffer, name: string): File {
  const channels = Array.from({ length: sound.numberOfChannels }, (_, channel) => sound.getChannelData(channel));
  return new File([wavOf(mono(channels), sound.sampleRate)], `${name}.wav`, { type: 'audio/wav' });
}
