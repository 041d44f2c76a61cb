import { useEffect } from 'preact/hooks';

/** The tab's title changes to and fro, which is seen from the corner of an eye. */
export function useBlinkingTitle(active: boolean, other: string): void {
  useEffect(() => {
    if (!active) return;
    const own = document.title;
    const timer = setInterval(() => {
      document.title = document.title === other ? own : other;
    }, 1000);
    return () => clearInterval(timer);
  }, [active, other]);
}
