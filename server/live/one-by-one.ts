import type { Feed } from './hub.ts';
import { slices } from './slices.ts';

/** A feed whose snapshots are made one after another; null: the key no longer exists. */
export function oneByOne(kind: string, snapshot: (key: string) => Promise<object | null>): Feed {
  return {
    kind,
    load: async (keys) => {
      const snapshots = new Map<string, object>();
      const turn = slices();
      for (const key of keys) {
        await turn();
        const made = await snapshot(key);
        if (made !== null) snapshots.set(key, made);
      }
      return snapshots;
    },
  };
}
