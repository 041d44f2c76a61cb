import type { Database } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { slices } from '../../live/slices.ts';
import { ConsoleReads } from './console-reads.ts';
import { counterView } from './counter-snapshots.ts';

/** Consoles, by counter. */
export function counterFeed({ read, now }: Database): Feed {
  return {
    kind: 'counter',
    load: async (counterIds) => {
      const snapshots = new Map<string, unknown>();
      const reads = new ConsoleReads(read, now());
      const turn = slices();
      for (const id of counterIds) {
        await turn();
        const view = await counterView(read, id, reads.now, reads);
        if (view) snapshots.set(id, view);
      }
      return snapshots;
    },
  };
}
