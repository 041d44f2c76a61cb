/** An Indonesian voice where there is one; Android still calls the language `in`. */
function indonesianVoice(): SpeechSynthesisVoice | null {
  return speechSynthesis.getVoices().find((voice) => /^(id|in)\b/i.test(voice.lang.replace('_', '-'))) ?? null;
}

/** Browsers drop an utterance that nobody refers to, and its `end` event with it. */
let current: SpeechSynthesisUtterance | null = null;

/** Ends when the sentence was spoken, could not be spoken, or was silenced by the signal. */
export function speak(text: string, signal: AbortSignal): Promise<void> {
  if (typeof speechSynthesis === 'undefined') return Promise.resolve();
  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'id-ID';
    utterance.voice = indonesianVoice();
    utterance.rate = 0.9;
    utterance.onend = () => resolve();
    utterance.onerror = () => resolve();
    signal.addEventListener('abort', () => {
      if (current === utterance) speechSynthesis.cancel();
      resolve();
    });
    current = utterance;
    // An engine left paused or stuck by what came before would keep this one waiting for ever.
    speechSynthesis.cancel();
    speechSynthesis.resume();
    speechSynthesis.speak(utterance);
  });
}
