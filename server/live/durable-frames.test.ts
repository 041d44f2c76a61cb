import { expect, test } from 'vitest';
import { type Feed, Hub } from './hub.ts';

const feed: Feed = { kind: 'test', load: async () => new Map([['one', 1]]) };
const turns = async () => {
  for (let turn = 0; turn < 10; turn++) await new Promise(setImmediate);
};

function watching(durable: () => Promise<void>) {
  const errors: unknown[] = [];
  const hub = new Hub((error) => errors.push(error), durable);
  let frames = 0;
  hub.subscribe(feed, 'one', 'branch:x', { send: () => frames++, end: () => {} });
  return { hub, errors, frames: () => frames };
}

test('nobody is shown what a power cut could still take back', async () => {
  const disk = Promise.withResolvers<void>();
  const { frames } = watching(() => disk.promise);
  await turns();
  expect(frames()).toBe(0);
  disk.resolve();
  await turns();
  expect(frames()).toBe(1);
});

test('nobody is shown what the disk did not keep', async () => {
  const { errors, frames } = watching(() => Promise.reject(new Error('EIO')));
  await turns();
  expect(frames()).toBe(0);
  expect(errors).toEqual([new Error('EIO')]);
});
