import { insist, isBusy } from '../reload.ts';

const firstPause = 1000;
const lastPause = 60_000;
/** Survives the loading, so that what does not help is not tried again and again at once. */
const key = 'giliran-loads';

let waiting = false;

/**
 * Loads the page, or another, as soon as nothing would be torn and the server answers: nobody is there to press reload on
 * the browser's own error page. The pause grows with each loading until `settled` is said.
 */
export function loadAnew(path: string = location.pathname + location.search): void {
  if (waiting) return;
  waiting = true;
  const loads = Number(sessionStorage.getItem(key) ?? 0);
  sessionStorage.setItem(key, String(loads + 1));
  let pause = Math.min(loads === 0 ? 0 : firstPause * 2 ** (loads - 1), lastPause);
  let going = false;
  const load = async (): Promise<boolean> => {
    const answered = !isBusy() && (await answers());
    // An announcement may have begun while the server was asked.
    if (!answered || isBusy() || going) return going;
    going = true;
    location.replace(path);
    return true;
  };
  const attempt = async () => {
    if (await load()) return;
    pause = isBusy() ? firstPause : Math.min(Math.max(pause * 2, firstPause), lastPause);
    setTimeout(attempt, pause);
  };
  insist(load);
  setTimeout(attempt, pause);
}

/** All is well: the next loading need not wait. */
export const settled = (): void => sessionStorage.removeItem(key);

async function answers(): Promise<boolean> {
  try {
    return (await fetch('/healthz', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
