import { useCallback, useLayoutEffect, useRef } from 'preact/hooks';

/** Milliseconds. A finger that taps twice meets the next screen's buttons. */
const settling = 400;

/** Swallows taps just after the screen has changed; the keyboard's clicks, which have no place, pass. */
export function useGhostTaps(screen: string): (event: MouseEvent) => void {
  const changedAt = useRef(0);
  // Together with the change: a tap that comes before the next frame is one of these, too.
  useLayoutEffect(() => {
    changedAt.current = performance.now();
  }, [screen]);
  return useCallback((event: MouseEvent) => {
    if (event.detail === 0 || performance.now() - changedAt.current > settling) return;
    event.preventDefault();
    event.stopPropagation();
  }, []);
}
