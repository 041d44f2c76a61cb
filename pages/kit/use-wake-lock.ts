import { useEffect } from 'preact/hooks';

/** Keeps the screen on where the browser can; a dark screen makes no sound on most phones. */
export function useWakeLock(active: boolean): void {
  useEffect(() => {
    if (!active || !('wakeLock' in navigator)) return;
    let lock: WakeLockSentinel | null = null;
    let over = false;
    const release = () => void lock?.release();
    const acquire = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
      } catch {
        // Refused, for instance to save a low battery: the screen may then go dark as usual.
        return;
      }
      if (over) release();
    };
    // The browser takes the lock away whenever the page is hidden.
    const shown = () => void acquire();
    document.addEventListener('visibilitychange', shown);
    shown();
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', shown);
      release();
    };
  }, [active]);
}
