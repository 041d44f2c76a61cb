import { useEffect, useRef } from 'preact/hooks';
import { type DeviceOrders, type DeviceProblem, heartbeatSeconds } from '../../../shared/devices.ts';
import type { ViewContext } from '../page.ts';
import { loadAnew, settled } from './load-anew.ts';

const patience = 10_000;

/**
 * What every paired screen does besides its own: it tells that it is alive and what is wrong with it, loads itself anew
 * when it is told to, and also when its access has ended, so that it shows the pairing page.
 */
export function useDevice(orders: DeviceOrders | null, context: ViewContext, problem: DeviceProblem | null): void {
  const id = orders?.id;
  const { version, connection } = context;
  const told = useRef(problem);
  told.current = problem;

  useEffect(() => {
    if (!id) return;
    const beat = () => void heartbeat({ id, version, problem: told.current });
    const timer = setInterval(beat, heartbeatSeconds * 1000);
    return () => clearInterval(timer);
  }, [id, version]);

  // At once on a new problem, and when the line is cut or back: the stream does not say why it was refused.
  useEffect(() => {
    if (id && connection !== 'initial') void heartbeat({ id, version, problem });
  }, [id, version, problem, connection]);

  const reloadAt = orders?.reloadAt ?? null;
  useEffect(() => {
    if (reloadAt !== null && Date.parse(reloadAt) > context.now) loadAnew();
  }, [reloadAt, context.now]);
}

/** Never throws: a heartbeat that does not arrive is what the administrator is to see. */
async function heartbeat(beat: { id: string; version: string; problem: DeviceProblem | null }): Promise<void> {
  const giveUp = new AbortController();
  const timer = setTimeout(() => giveUp.abort(), patience);
  try {
    const { ok, status } = await fetch('/api/v1/device/heartbeat', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(beat),
      signal: giveUp.signal,
    });
    if (ok) settled();
    if (status === 401) loadAnew();
  } catch {
    // The page itself shows that it is cut off.
  } finally {
    clearTimeout(timer);
  }
}
