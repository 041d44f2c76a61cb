import { useEffect, useRef } from 'preact/hooks';
import type { TicketView } from '../../shared/snapshots.ts';
import { chime } from './chime.ts';
import { showNotification } from './notification.ts';

const buzz = [500, 200, 500, 200, 900];

/** Rings at each call and recall that comes while the page is open. */
export function useCallAlert({ calls, state }: TicketView, title: string, text: string): void {
  const noticed = useRef(calls);
  useEffect(() => {
    const isNew = calls > noticed.current;
    noticed.current = calls;
    if (!isNew || state !== 'called') return;
    chime.ring();
    if ('vibrate' in navigator) navigator.vibrate(buzz);
    void showNotification(title, text);
  }, [calls, state, title, text]);
}
