import type { ShownMedia } from '../../shared/snapshots.ts';

/** One of the two places that take turns: while one is seen, the other gets ready. */
export interface MediaPlace {
  /** Resolves when it could be shown at once; rejects when it never can. */
  load: (item: ShownMedia) => Promise<void>;
  /** Resolves when its time is over. */
  show: (item: ShownMedia) => Promise<void>;
  /** Lets go of what it holds. */
  clear: () => void;
}

export interface PlaylistState {
  /** False: nothing of the list can be shown now. */
  playing: boolean;
  /** Something of the list cannot be shown. */
  unplayable: boolean;
}

interface Playing {
  places: readonly [MediaPlace, MediaPlace];
  tell: (state: PlaylistState) => void;
  wait: (milliseconds: number) => Promise<void>;
  signal: AbortSignal;
}

/** A server that is away for a moment makes every item fail; so nothing is given up for good. */
const tryAgainAfter = 30_000;

/** Shows one item after the other, for weeks, with two places. What cannot be shown is passed over and told. */
export async function playPlaylist(items: readonly ShownMedia[], playing: Playing): Promise<void> {
  const { places, tell, wait, signal } = playing;
  const unplayable = new Set<ShownMedia>();
  let at = 0;
  let turn = 0;
  let shown = Promise.resolve();

  /** The next that can be shown, ready in `place`; undefined when none of the list can. */
  const loadNext = async (place: MediaPlace): Promise<ShownMedia | undefined> => {
    for (const _ of items) {
      const item = items[at % items.length] as ShownMedia;
      at = (at + 1) % items.length;
      const ready = await place.load(item).then(
        () => true,
        () => false,
      );
      if (signal.aborted) return undefined;
      if (ready) unplayable.delete(item);
      else unplayable.add(item);
      if (ready) return item;
    }
    return undefined;
  };

  while (!signal.aborted) {
    const place = places[turn % 2] as MediaPlace;
    const other = places[(turn + 1) % 2] as MediaPlace;
    const item = await loadNext(place);
    await shown;
    if (signal.aborted) break;
    if (item) {
      shown = place.show(item);
      other.clear();
      turn += 1;
    }
    tell({ playing: item !== undefined, unplayable: unplayable.size > 0 });
    if (!item) await wait(tryAgainAfter);
  }
  for (const place of places) place.clear();
}
