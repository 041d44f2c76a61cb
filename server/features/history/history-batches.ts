import { setImmediate } from 'node:timers/promises';
import type { HistoryFilter } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import type { HistoryCursor } from './history-cursor.ts';
import { type HistoryRow, historyRows, placeOf } from './history-snapshots.ts';

/**
 * Small enough that nobody else notices the pause that a batch makes, and that it is garbage before V8 has looked at it
 * twice: with 200 rows it took most of them for things to be kept, and the memory of an export grew by 270 MB.
 */
export const batchSize = 50;

/** The whole history that matches, a batch at a time; the next is read when somebody asks for it. */
export async function* historyBatches(db: Queries, filter: HistoryFilter): AsyncGenerator<HistoryRow[]> {
  let after: HistoryCursor | null = null;
  for (;;) {
    const rows: HistoryRow[] = await historyRows(db, filter, { after, limit: batchSize });
    yield rows;
    const last = rows.at(-1);
    if (!last || rows.length < batchSize) return;
    after = placeOf(last);
    // Reading SQLite and writing to a fast reader both finish at once: without this nobody else would get a turn.
    await setImmediate();
  }
}

/** The same, with the first batch read already: what fails at the start can still be answered as a problem. */
export async function begun<Item>(source: AsyncGenerator<Item>): Promise<AsyncGenerator<Item>> {
  const first = await source.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* source;
  })();
}
