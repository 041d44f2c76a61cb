import { setImmediate } from 'node:timers/promises';

/** In milliseconds: how long snapshots and frames are made before others have a turn. */
const length = 4;

/** Work that consists of many small parts; to be waited for between them. */
export function slices(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun <= length) return;
    await setImmediate();
    begun = performance.now();
  };
}
