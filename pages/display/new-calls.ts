import type { RecentCall } from '../../shared/snapshots.ts';

/** The snapshot in the page and the first of the stream: what they hold was called before this display was looking. */
const snapshotsBeforeStart = 2;

/** Tells which calls of each next snapshot this display has not seen. */
export class NewCalls {
  #seen: ReadonlySet<number> = new Set();
  /** A call taken back lets an older one reappear at the end of the list; that one is not new. */
  #oldest = 0;
  #snapshots = 0;

  /** `announced`: what `announced` told before the page was loaded anew; without it the display begins. */
  constructor(announced: readonly number[] | null = null) {
    if (!announced) return;
    this.#remember(announced);
    this.#snapshots = snapshotsBeforeStart;
  }

  /** Oldest first. */
  take(calls: readonly RecentCall[]): RecentCall[] {
    const fresh = calls.filter((call) => call.id >= this.#oldest && !this.#seen.has(call.id));
    this.#remember(calls.map((call) => call.id));
    this.#snapshots += 1;
    return this.#snapshots <= snapshotsBeforeStart ? [] : fresh.sort((a, b) => a.id - b.id);
  }

  /** The calls that it has seen, without those that still wait for their turn. */
  announced(waiting: readonly RecentCall[]): number[] {
    const ids = waiting.map(({ id }) => id);
    return [...this.#seen].filter((id) => !ids.includes(id));
  }

  #remember(ids: readonly number[]): void {
    this.#seen = new Set(ids);
    if (ids.length > 0) this.#oldest = Math.min(...ids);
  }
}

/** Whether it was not taken back: it is listed, or older than all that is. */
export function stillStands(call: RecentCall, listed: readonly RecentCall[]): boolean {
  return listed.every(({ id }) => id > call.id) || listed.some(({ id }) => id === call.id);
}
