import { randomUUID } from 'node:crypto';
import type { TicketView } from '../../../shared/snapshots.ts';
import type { Queries } from '../../db/database.ts';
import { Json } from '../../live/json.ts';
import { type Line, lineInOrder } from './line-places.ts';
import { versionedViewOf } from './one-ticket-snapshots.ts';
import { callingNow, type VersionedView, versionedViews } from './ticket-snapshots.ts';
import { namesInViews } from './view-names-snapshots.ts';

/** So many are read one by one, rather than with the whole lines in which they stand. */
const few = 20;
/** Beyond this all is forgotten and read anew: what nobody follows any more must not pile up. */
const mostKept = 20_000;

/** The view of somebody who waits, as JSON, open at the two places that a call changes. */
interface Waiting {
  version: number;
  line: Line;
  pieces: string[];
  ahead: number | null;
  calling: string;
  json: Json;
}

/**
 * The public views of tickets that are followed. A call moves a whole line, but for those who go on waiting it changes
 * no more than their place and the numbers at the counters. So their views are kept, and the line itself tells which
 * ticket has become another. A view of which nothing changed is the same object as before.
 */
export class FollowedTickets {
  readonly #db: Queries;
  readonly #kept = new Map<string, Waiting>();
  #names = '';

  constructor(db: Queries) {
    this.#db = db;
  }

  /** Missing ids are missing in the answer. */
  async views(ids: readonly string[], now: number): Promise<Map<string, TicketView | Json>> {
    const views = ids.length > few ? await this.#stillWaiting(ids, now) : new Map<string, TicketView | Json>();
    const others = ids.filter((id) => !views.has(id));
    for (const { view, version } of await this.#read(others, now)) {
      views.set(view.id, view);
      if (ids.length > few && view.state === 'waiting') this.#kept.set(view.id, opened(view, version));
    }
    return views;
  }

  /** Those whose tickets are as they were, at their present places. */
  async #stillWaiting(ids: readonly string[], now: number): Promise<Map<string, TicketView | Json>> {
    await this.#forgetOldNames();
    const views = new Map<string, TicketView | Json>();
    const kept = ids.flatMap((id) => {
      const waiting = this.#kept.get(id);
      return waiting ? [{ id, waiting }] : [];
    });
    const lines = Map.groupBy(kept, ({ waiting: { line } }) => `${line.serviceId} ${line.day}`);
    for (const followed of lines.values()) {
      const { line } = followed[0]?.waiting ?? {};
      if (!line) continue;
      const order = await lineInOrder(this.#db, line, now);
      const places = new Map(order.map(({ id, version }, ahead) => [id, { version, ahead }]));
      const calling = JSON.stringify((await callingNow(this.#db, [line.serviceId])).get(line.serviceId) ?? []);
      for (const { id, waiting } of followed) {
        const place = places.get(id);
        if (place?.version === waiting.version) views.set(id, closed(waiting, place.ahead, calling));
        else this.#kept.delete(id);
      }
    }
    return views;
  }

  async #forgetOldNames(): Promise<void> {
    const names = JSON.stringify(await namesInViews(this.#db));
    if (names !== this.#names || this.#kept.size > mostKept) this.#kept.clear();
    this.#names = names;
  }

  async #read(ids: readonly string[], now: number): Promise<VersionedView[]> {
    if (ids.length > few) return versionedViews(this.#db, ids, now);
    const read: VersionedView[] = [];
    for (const id of ids) {
      const found = await versionedViewOf(this.#db, id, now);
      if (found) read.push(found);
    }
    return read;
  }
}

/** Nobody can guess it, and so write it into a name. */
const gap = randomUUID();

function opened(view: TicketView, version: number): Waiting {
  const { branch, service, serviceDay, ahead } = view;
  return {
    version,
    line: { branchId: branch.id, serviceId: service.id, day: serviceDay },
    pieces: JSON.stringify({ ...view, ahead: gap, calling: gap }).split(JSON.stringify(gap)),
    ahead,
    calling: JSON.stringify(view.calling),
    json: new Json(JSON.stringify(view)),
  };
}

function closed(waiting: Waiting, ahead: number, calling: string): Json {
  if (ahead !== waiting.ahead || calling !== waiting.calling) {
    const [before, between, after] = waiting.pieces;
    waiting.json = new Json(`${before}${ahead}${between}${calling}${after}`);
    waiting.ahead = ahead;
    waiting.calling = calling;
  }
  return waiting.json;
}
