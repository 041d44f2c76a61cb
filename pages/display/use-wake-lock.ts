import { useEffect } from 'preact/hooks';

/** Keeps the screen awake. Browsers take the lock back when the page is hidden, so it is asked for again. */
export function useWakeLock(): void {
  useEffect(() => {
    const ask = () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      // Refused on battery saving and on plain http: then the television's own settings must do.
      navigator.wakeLock.request('screen').catch(() => undefined);
    };
    ask();
    document.addEventListener('visibilitychange', ask);
    return () => document.removeEventListener('visibilitychange', ask);
  }, []);
}
