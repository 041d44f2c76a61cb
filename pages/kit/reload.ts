import { useEffect } from 'preact/hooks';

/** Fifty displays that hear of a new version at the same moment must not all ask for it at once. Milliseconds. */
const spread = 30_000;
/** Servers of two versions behind one address must not keep a screen reloading. */
const seldom = 10 * 60_000;
/** Between two looks whether the moment is good. */
const look = 1_000;
const stampKey = 'reloadedAt';

/** What must not be torn: an announcement, a number that is just being printed. */
let busy = 0;
let wanted: { notBefore: number; timer: number } | null = null;

/** While `active`, the page is not loaded anew. */
export function useBusy(active: boolean): void {
  useEffect(() => (active ? hold() : undefined), [active]);
}

/** Until what it returns is called, the page is not loaded anew. */
export function hold(): () => void {
  busy += 1;
  return () => {
    busy -= 1;
  };
}

export const isBusy = (): boolean => busy > 0;

/** Loads the page anew because another version is served: by and by, seldom, and at a good moment. */
export function reloadForVersion(): void {
  if (wanted) return;
  const last = Number(sessionStorage.getItem(stampKey) ?? 0);
  wanted = {
    notBefore: Math.max(Date.now() + Math.random() * spread, last + seldom),
    timer: window.setInterval(tryReload, look),
  };
}

/** The version that this page is of is served again. */
export function keepVersion(): void {
  if (wanted) clearInterval(wanted.timer);
  wanted = null;
}

function tryReload(): void {
  if (!wanted || isBusy() || Date.now() < wanted.notBefore) return;
  wanted.notBefore = Date.now() + spread;
  // A page that cannot be fetched now would leave a browser's error page on the wall, for good.
  fetch(location.href, { cache: 'no-store' }).then(
    ({ ok }) => {
      if (!ok || !wanted || isBusy()) return;
      sessionStorage.setItem(stampKey, String(Date.now()));
      location.reload();
    },
    () => undefined,
  );
}
