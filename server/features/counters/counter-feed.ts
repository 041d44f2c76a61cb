import type { Database } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { slices } from '../../live/slices.ts';
import { ConsoleReads } from './console-reads.ts';
import { counterView } from './counter-snapshots.ts';

/** On PostgreSQL each console waits for round trips; more at once would keep connections from commands. */
const atOnce = 4;

/** Consoles, by counter. */
export function counterFeed({ read, now }: Database): Feed {
  return {
    kind: 'counter',
    rest: { beyond: 5, times: 1 },
    load: async (counterIds) => {
      const snapshots = new Map<string, unknown>();
      const reads = new ConsoleReads(read, now());
      const turn = slices();
      // The first alone: it reads what the others then find.
      for (let start = 0, end = 1; start < counterIds.length; start = end, end += atOnce) {
        await turn();
        const some = counterIds.slice(start, end);
        const views = await Promise.all(some.map((id) => counterView(read, id, reads.now, reads)));
        for (const view of views) if (view) snapshots.set(view.counter.id, view);
      }
      return snapshots;
    },
  };
}
