import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Frame } from './frame.ts';
import { type Feed, Hub } from './hub.ts';
import { queueTopics } from './queue-topics.ts';

const unexpected = (error: unknown) => {
  throw error;
};

function watched(values: Map<string, unknown>) {
  const loads: string[][] = [];
  const feed: Feed = {
    kind: 'test',
    load: async (keys) => {
      loads.push([...keys]);
      await new Promise(setImmediate);
      return new Map(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key)] as const] : [])));
    },
  };
  const subscriber = () => {
    const frames: unknown[] = [];
    let ended = false;
    return {
      frames,
      isEnded: () => ended,
      send: (frame: Frame) => frames.push(JSON.parse(/^data: (.*)$/m.exec(frame.event.text.toString())?.[1] ?? 'null')),
      end: () => {
        ended = true;
      },
    };
  };
  return { feed, loads, subscriber };
}

const settle = async () => {
  for (let i = 0; i < 10; i++) await new Promise(setImmediate);
};

test('the first thing a subscriber gets is the present snapshot; then only changes', async () => {
  const values = new Map<string, unknown>([['one', 1]]);
  const { feed, subscriber } = watched(values);
  const hub = new Hub(unexpected);
  const viewer = subscriber();
  hub.subscribe(feed, 'one', 'branch:x', viewer);
  await settle();
  hub.publish(['branch:x']);
  await settle();
  values.set('one', 2);
  hub.publish(['branch:other']);
  await settle();
  expect(viewer.frames).toEqual([1]);
  hub.publish(['branch:x']);
  await settle();
  expect(viewer.frames).toEqual([1, 2]);
});

test('what hangs on several topics is made anew at each of them, once for all that are touched together', async () => {
  const values = new Map<string, unknown>([['one', 1]]);
  const { feed, loads, subscriber } = watched(values);
  const hub = new Hub(unexpected);
  const viewer = subscriber();
  const stop = hub.subscribe(feed, 'one', ['branch:x', 'device:y'], viewer);
  await settle();
  for (const [value, topics] of [
    [2, ['branch:x']],
    [3, ['device:y']],
    [4, ['branch:x', 'device:y']],
  ] as const) {
    values.set('one', value);
    hub.publish(topics);
    await settle();
  }
  expect(viewer.frames).toEqual([1, 2, 3, 4]);
  expect(loads).toHaveLength(4);
  stop();
  hub.publish(['branch:x', 'device:y']);
  await settle();
  expect(loads).toHaveLength(4);
});

test('a snapshot is made once for all who watch the same, and a burst is answered together', async () => {
  const { feed, loads, subscriber } = watched(new Map([['one', 1]]));
  const hub = new Hub(unexpected);
  const viewers = [subscriber(), subscriber(), subscriber()];
  for (const viewer of viewers) hub.subscribe(feed, 'one', 'branch:x', viewer);
  for (let i = 0; i < 50; i++) hub.publish(['branch:x']);
  await settle();
  expect(viewers.map((viewer) => viewer.frames)).toEqual([[1], [1], [1]]);
  expect(loads.length).toBeLessThanOrEqual(2);
});

describe('when numbers are taken without pause', () => {
  const took = 50;
  const longAgo = 60_000;

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A screen whose snapshot takes its time; it shows how many were waiting and called when it was made. */
  async function busy(pace: Pick<Feed, 'rest'> = {}) {
    let waiting = 0;
    let called = 0;
    const loads: string[] = [];
    const feed: Feed = {
      ...pace,
      kind: 'test',
      load: async (keys) => {
        loads.push(keys.join(' '));
        const snapshot = `${waiting} waiting, ${called} called`;
        vi.advanceTimersByTime(took);
        await new Promise(setImmediate);
        return new Map(keys.map((key) => [key, snapshot]));
      },
    };
    const hub = new Hub(unexpected);
    const viewer = watched(new Map()).subscriber();
    hub.subscribe(feed, 'one', queueTopics('x'), viewer);
    await settle();
    vi.advanceTimersByTime(10 * took);
    return {
      hub,
      loads,
      feed,
      shown: () => viewer.frames.at(-1),
      arrive: async () => {
        waiting++;
        hub.publish(['arrivals:x']);
        await settle();
      },
      call: async () => {
        called++;
        hub.publish(['branch:x']);
        await settle();
      },
      pass: async (millis: number) => {
        vi.advanceTimersByTime(millis);
        await settle();
      },
    };
  }

  test('the first is shown at once, the others together after a rest', async () => {
    const { arrive, pass, shown, loads } = await busy();
    await arrive();
    expect(shown()).toBe('1 waiting, 0 called');
    for (let n = 0; n < 20; n++) await arrive();
    await pass(2 * took - 1);
    expect(shown()).toBe('1 waiting, 0 called');
    const before = loads.length;
    await pass(1);
    expect(shown()).toBe('21 waiting, 0 called');
    expect(loads.length).toBe(before + 1);
  });

  test('a call does not wait, and takes with it whoever came meanwhile', async () => {
    const { arrive, call, pass, shown, loads } = await busy();
    await arrive();
    await arrive();
    await call();
    expect(shown()).toBe('2 waiting, 1 called');
    const before = loads.length;
    await pass(10 * took);
    expect(loads.length).toBe(before);
  });

  test('who begins to watch is answered at once, without the others', async () => {
    const { hub, feed, arrive, loads } = await busy();
    await arrive();
    await arrive();
    hub.subscribe(feed, 'two', queueTopics('x'), watched(new Map()).subscriber());
    await settle();
    expect(loads.at(-1)).toBe('two');
  });

  test('figures that read a whole day rest for nine times as long as they took, and then show everything', async () => {
    const { call, pass, shown } = await busy({ rest: { beyond: 0, times: 9 } });
    await pass(longAgo);
    await call();
    expect(shown()).toBe('0 waiting, 1 called');
    await call();
    await call();
    await pass(9 * took - 1);
    expect(shown()).toBe('0 waiting, 1 called');
    await pass(1);
    expect(shown()).toBe('0 waiting, 3 called');
  });

  test('while they rest, others are shown', async () => {
    const { hub, feed, call, arrive, pass } = await busy({ rest: { beyond: 0, times: 9 } });
    await pass(longAgo);
    const viewer = watched(new Map()).subscriber();
    hub.subscribe({ load: feed.load, kind: 'hurried' }, 'one', queueTopics('x'), viewer);
    await call();
    await arrive();
    // Of both feeds the rests are twice as long: each waits while the other works.
    await pass(5 * took);
    expect(viewer.frames.at(-1)).toBe('1 waiting, 1 called');
  });

  test('calls elsewhere without pause do not make arrivals wait for ever', async () => {
    const { hub, feed, arrive, shown } = await busy();
    hub.subscribe(feed, 'elsewhere', queueTopics('y'), watched(new Map()).subscriber());
    await settle();
    await arrive();
    await arrive();
    for (let n = 0; n < 5; n++) {
      hub.publish(['branch:y']);
      await settle();
    }
    expect(shown()).toBe('2 waiting, 0 called');
  });
});

test('after changes that may have been missed everything is looked at again, also by those who only listen', async () => {
  const values = new Map<string, unknown>([['one', 1]]);
  const { feed, subscriber } = watched(values);
  const hub = new Hub(unexpected);
  const viewer = subscriber();
  hub.subscribe(feed, 'one', 'branch:a', viewer);
  let heard = 0;
  hub.listen('staff:b', () => heard++);
  await settle();
  values.set('one', 2);
  hub.refresh();
  await settle();
  expect(viewer.frames).toEqual([1, 2]);
  expect(heard).toBe(1);
});

test('the hub ends empty', async () => {
  const { feed, subscriber } = watched(new Map([['one', 1]]));
  const hub = new Hub(unexpected);
  const stops = [subscriber(), subscriber()].map((viewer) => hub.subscribe(feed, 'one', 'branch:x', viewer));
  expect(hub.counts()).toEqual(new Map([['test', 2]]));
  for (const stop of stops) stop();
  await settle();
  expect(hub.counts()).toEqual(new Map());
});

test('what is gone ends its streams', async () => {
  const values = new Map<string, unknown>([['one', 1]]);
  const { feed, subscriber } = watched(values);
  const hub = new Hub(unexpected);
  const viewer = subscriber();
  hub.subscribe(feed, 'one', 'branch:x', viewer);
  await settle();
  values.clear();
  hub.publish(['branch:x']);
  await settle();
  expect(viewer.isEnded()).toBe(true);
});

test('a load that fails is told, and tried again', async () => {
  const errors: unknown[] = [];
  const hub = new Hub((error) => errors.push(error));
  let failing = true;
  const feed: Feed = {
    kind: 'test',
    load: async () => {
      if (failing) throw new Error('away');
      return new Map([['one', 1]]);
    },
  };
  const { subscriber } = watched(new Map());
  const viewer = subscriber();
  hub.subscribe(feed, 'one', 'branch:x', viewer);
  await settle();
  expect(errors).toHaveLength(1);
  failing = false;
  hub.publish(['branch:x']);
  await settle();
  expect(viewer.frames).toEqual([1]);
});

test('while thousands of screens are written to, others have their turn, and screens of another kind do not wait', async () => {
  const many = Array.from({ length: 2000 }, (_, n) => `${n}`);
  let value = 0;
  const feed: Feed = {
    kind: 'many',
    load: async (keys) => new Map(keys.map((key) => [key, { key, value, weight: 'x'.repeat(5000) }])),
  };
  const hub = new Hub(unexpected);
  const order: string[] = [];
  for (const key of many) hub.subscribe(feed, key, 'branch:x', { send: () => order.push('many'), end: () => {} });
  const small = watched(new Map([['one', 1]]));
  hub.subscribe(small.feed, 'one', 'branch:x', { send: () => order.push('one'), end: () => {} });
  while (order.length < many.length + 1) await new Promise(setImmediate);
  expect(order.indexOf('one')).toBeLessThan(many.length);
  value = 1;
  hub.publish(['branch:x']);
  let turns = 0;
  while (order.length < 2 * many.length + 1) {
    turns += 1;
    await new Promise(setImmediate);
  }
  expect(turns).toBeGreaterThan(1);
});
