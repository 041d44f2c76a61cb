import { useEffect, useState } from 'preact/hooks';
import type { Action } from './actions.ts';
import { type Armed, confirmWithin, press } from './confirmation.ts';

/** Wraps `run` so that what sends somebody away asks for a second press. */
export function useConfirmation(run: (action: Action) => void) {
  const [armed, setArmed] = useState<Armed | null>(null);

  useEffect(() => {
    if (!armed) return;
    const timer = setTimeout(() => setArmed(null), confirmWithin);
    return () => clearTimeout(timer);
  }, [armed]);

  const choose = (action: Action) => {
    const next = press(action, armed, performance.now());
    setArmed(next === 'run' ? null : next);
    if (next === 'run') run(action);
  };
  return { armed: armed?.action ?? null, choose };
}
