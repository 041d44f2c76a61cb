import { useEffect, useRef, useState } from 'preact/hooks';
import { decoded } from './as-wav.ts';

/** `insecure`: the browser lends no microphone to a page that came over plain HTTP. */
export type RecorderState = 'unknown' | 'insecure' | 'ready' | 'recording' | 'denied';

/** Longer than any clip may be, in milliseconds. */
const longest = 10_000;

/** The microphone: `done` gets each recording. */
export function useRecorder(done: (sound: AudioBuffer) => void) {
  const [state, setState] = useState<RecorderState>('unknown');
  const recorder = useRef<MediaRecorder | null>(null);
  useEffect(() => {
    setState(typeof MediaRecorder === 'function' && navigator.mediaDevices ? 'ready' : 'insecure');
    return () => recorder.current?.stop();
  }, []);

  const record = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
    const recording = new MediaRecorder(stream);
    const pieces: Blob[] = [];
    recording.ondataavailable = ({ data }) => pieces.push(data);
    recording.onstop = () => {
      for (const track of stream.getTracks()) track.stop();
      recorder.current = null;
      decoded(new Blob(pieces)).then(
        (sound) => {
          setState('ready');
          done(sound);
        },
        () => setState('denied'),
      );
    };
    recording.start();
    setTimeout(() => recording.state === 'recording' && recording.stop(), longest);
    recorder.current = recording;
    setState('recording');
  };

  return {
    state,
    start: () => void record().catch(() => setState('denied')),
    stop: () => recorder.current?.stop(),
  };
}
