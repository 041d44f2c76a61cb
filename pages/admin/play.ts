let context: AudioContext | null = null;
let playing: AudioBufferSourceNode | null = null;
let element: HTMLAudioElement | null = null;

/** Only one sound at a time. */
function hush(): void {
  playing?.stop();
  playing = null;
  element?.pause();
}

export function play(sound: AudioBuffer): void {
  hush();
  context ??= new AudioContext();
  playing = context.createBufferSource();
  playing.buffer = sound;
  playing.connect(context.destination);
  playing.start();
}

/** `failed` is called when the browser cannot play it. */
export function playAddress(address: string, failed: () => void): void {
  hush();
  element ??= new Audio();
  element.src = address;
  element.play().catch((error: unknown) => {
    // Another one was asked for meanwhile.
    if (!(error instanceof DOMException && error.name === 'AbortError')) failed();
  });
}
