import { useEffect } from 'preact/hooks';

const signs = ['pointerdown', 'keydown'] as const;

/** Calls back when nobody has touched the screen for so many seconds; null: never. `step` starts the time anew. */
export function useIdle(seconds: number | null, onIdle: () => void, step: unknown): void {
  useEffect(() => {
    if (seconds === null) return;
    let timer = 0;
    const again = () => {
      clearTimeout(timer);
      timer = window.setTimeout(onIdle, seconds * 1000);
    };
    again();
    for (const sign of signs) document.addEventListener(sign, again);
    return () => {
      clearTimeout(timer);
      for (const sign of signs) document.removeEventListener(sign, again);
    };
  }, [seconds, onIdle, step]);
}
