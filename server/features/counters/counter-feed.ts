import type { Database } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { counterView } from './counter-snapshots.ts';

/** Consoles, by counter. */
export function counterFeed({ read, now }: Database): Feed {
  return {
    kind: 'counter',
    load: async (counterIds) => {
      const snapshots = new Map<string, unknown>();
      for (const id of counterIds) {
        const view = await counterView(read, id, now());
        if (view) snapshots.set(id, view);
      }
      return snapshots;
    },
  };
}
