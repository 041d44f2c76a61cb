import { useEffect } from 'preact/hooks';

/** Fifty displays that hear of a new version at the same moment must not all ask for it at once. Milliseconds. */
const spread = 30_000;
/** Servers of two versions behind one address must not keep a screen reloading. */
const seldom = 10 * 60_000;
/** Between two looks whether the moment is good. */
const look = 1_000;
/** So long a loading waits until nothing is held; from then on, the moment between two announcements must do. */
const patience = 10 * 60_000;
/** What they wait for it then: until the server has answered, and until the page is gone. */
const answering = 5_000;
const leaving = 10_000;
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

/** Loadings that wait for their moment, and since when. */
const loadings = new Map<() => Promise<boolean>, number>();

/** Has `attempt` made between two announcements, too, once it has waited for long. It tells whether the page is going. */
export function insist(attempt: () => Promise<boolean>): void {
  loadings.set(attempt, Date.now());
}

/** Runs what must not be torn, and may follow its like without end. */
export async function untorn(run: () => Promise<void>): Promise<void> {
  for (const [attempt, since] of loadings) {
    if (Date.now() - since < patience) continue;
    const going = await Promise.race([attempt(), pause(answering)]);
    if (going) await pause(leaving);
  }
  const release = hold();
  try {
    await run();
  } finally {
    release();
  }
}

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** Loads the page anew because another version is served: by and by, seldom, and at a good moment. */
export function reloadForVersion(): void {
  if (wanted) return;
  const last = Number(sessionStorage.getItem(stampKey) ?? 0);
  wanted = {
    notBefore: Math.max(Date.now() + Math.random() * spread, last + seldom),
    timer: window.setInterval(tryReload, look),
  };
  insist(tryReload);
}

/** The version that this page is of is served again. */
export function keepVersion(): void {
  if (wanted) clearInterval(wanted.timer);
  wanted = null;
}

async function tryReload(): Promise<boolean> {
  if (!wanted || isBusy() || Date.now() < wanted.notBefore) return false;
  wanted.notBefore = Date.now() + spread;
  // A page that cannot be fetched now would leave a browser's error page on the wall, for good.
  const answered = await fetch(location.href, { cache: 'no-store' }).then(
    ({ ok }) => ok,
    () => false,
  );
  if (!answered || !wanted || isBusy()) return false;
  sessionStorage.setItem(stampKey, String(Date.now()));
  location.reload();
  return true;
}
