/** Milliseconds; longer than a browser takes that allows it. */
const patience = 500;

/** Those that have sounded: what was blocked from the start only somebody's touch can wake, and browsers warn who tries. */
const allowed = new WeakSet<AudioContext>();
/** Each is asked once at a time: an answer may be long in coming. */
const asked = new WeakSet<AudioContext>();

/** Whether it sounds, after it was asked to: browsers put audio to sleep when a screen goes dark or a cable is pulled. */
export async function wake(audio: AudioContext): Promise<boolean> {
  if (audio.state === 'running') {
    allowed.add(audio);
    return true;
  }
  if (audio.state === 'closed') return false;
  if (allowed.has(audio) && !asked.has(audio)) {
    asked.add(audio);
    const answered = () => asked.delete(audio);
    audio.resume().then(answered, answered);
  }
  await new Promise((resolve) => setTimeout(resolve, patience));
  return audio.state === ('running' as AudioContextState);
}
