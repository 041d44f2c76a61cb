import type { Database } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { slices } from '../../live/slices.ts';
import { ConsoleReads } from './console-reads.ts';
import { counterView } from './counter-snapshots.ts';

/** On PostgreSQL each console takes some ten round trips; more at once would keep connections from commands. */
const atOnce = 4;

/** Consoles, by counter. */
export function counterFeed({ read, now }: Database): Feed {
  return {
    kind: 'counter',
    load: async (counterIds) => {
      const snapshots = new Map<string, unknown>();
      const reads = new ConsoleReads(read, now());
      const turn = slices();
      for (let start = 0; start < counterIds.length; start += atOnce) {
        await turn();
        const some = counterIds.slice(start, start + atOnce);
        const views = await Promise.all(some.map((id) => counterView(read, id, reads.now, reads)));
        for (const view of views) if (view) snapshots.set(view.counter.id, view);
      }
      return snapshots;
    },
  };
}
