/** Milliseconds; longer than a browser takes that allows it. */
const patience = 500;

/** Each is asked once at a time: where sound is blocked, the answer comes with somebody's touch or never. */
const asked = new WeakSet<AudioContext>();

/** Whether it sounds, after it was asked to: browsers put audio to sleep when a screen goes dark or a cable is pulled. */
export async function wake(audio: AudioContext): Promise<boolean> {
  if (audio.state === 'running') return true;
  if (audio.state === 'closed') return false;
  if (!asked.has(audio)) {
    asked.add(audio);
    const answered = () => asked.delete(audio);
    audio.resume().then(answered, answered);
  }
  await new Promise((resolve) => setTimeout(resolve, patience));
  return isRunning(audio);
}

/** Looked at anew: the compiler takes what was asked before the wait for granted. */
const isRunning = (audio: AudioContext) => audio.state === 'running';
