import { useEffect, useRef, useState } from 'preact/hooks';
import type { ViewContext } from './page.ts';

/** The server's clock, ticking. Starts at the instant of the rendering, so that both sides first draw the same. */
export function useNow(context: ViewContext, every = 1_000): number {
  const offset = useRef(context.clockOffset);
  offset.current = context.clockOffset;
  const [now, setNow] = useState(context.now);
  useEffect(() => {
    const tick = () => setNow(Date.now() + offset.current);
    tick();
    const timer = setInterval(tick, every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
