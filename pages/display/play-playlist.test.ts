import { expect, test, vi } from 'vitest';
import type { ShownMedia } from '../../shared/snapshots.ts';
import { type MediaPlace, type PlaylistState, playPlaylist } from './play-playlist.ts';

const item = (address: string): ShownMedia => ({ address, kind: 'picture', seconds: 1 });

/** Plays until so many were shown; whatever is in `broken` cannot be loaded. */
async function play(names: string[], shows: number, broken = new Set<string>()) {
  const log: string[] = [];
  const states: PlaylistState[] = [];
  const end = new AbortController();
  let shown = 0;
  const place = (name: string): MediaPlace => ({
    load: async ({ address }) => {
      log.push(`${name} loads ${address}`);
      if (broken.has(address)) throw new Error('broken');
    },
    show: async ({ address }) => {
      log.push(`${name} shows ${address}`);
      shown += 1;
      if (shown >= shows) end.abort();
    },
    clear: () => log.push(`${name} clear`),
  });
  const wait = vi.fn(async () => {
    broken.clear();
  });
  await playPlaylist(names.map(item), {
    places: [place('1'), place('2')],
    tell: (state) => states.push(state),
    wait,
    signal: end.signal,
  });
  return { log, states, wait, shows: log.filter((line) => line.includes('shows')) };
}

test('two places take turns, and the next is ready before it is due', async () => {
  const { log } = await play(['a', 'b', 'c'], 3);
  expect(log.slice(0, 7)).toEqual([
    ...['1 loads a', '1 shows a', '2 clear'],
    ...['2 loads b', '2 shows b', '1 clear'],
    '1 loads c',
  ]);
});

test('the list begins anew after its end, one alone as well', async () => {
  expect((await play(['a', 'b'], 3)).shows).toEqual(['1 shows a', '2 shows b', '1 shows a']);
  expect((await play(['a'], 3)).shows).toEqual(['1 shows a', '2 shows a', '1 shows a']);
});

test('what cannot be shown is passed over and told', async () => {
  const { shows, states } = await play(['a', 'broken', 'c'], 4, new Set(['broken']));
  expect(shows).toEqual(['1 shows a', '2 shows c', '1 shows a', '2 shows c']);
  expect(states[1]).toEqual({ playing: true, unplayable: true });
});

test('when nothing can be shown it says so, tries again later, and goes on as soon as it can', async () => {
  const { shows, states, wait } = await play(['a', 'b'], 1, new Set(['a', 'b']));
  expect(states).toEqual([
    { playing: false, unplayable: true },
    { playing: true, unplayable: true },
  ]);
  expect(wait).toHaveBeenCalledOnce();
  expect(shows).toEqual(['1 shows a']);
});

test('both places let go of what they hold at the end', async () => {
  const { log } = await play(['a'], 1);
  expect(log.slice(-2)).toEqual(['1 clear', '2 clear']);
});
