import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection } from '../../shared/page.ts';
import { follow } from './live.ts';

/** As much of a browser's as is used. */
class FakeSource extends EventTarget {
  static readonly OPEN = 1;
  static readonly CLOSED = 2;
  static readonly opened: FakeSource[] = [];
  readyState = 0;
  onerror: (() => void) | null = null;

  constructor() {
    super();
    FakeSource.opened.push(this);
  }

  /** An answer that is no stream, as 429. */
  refuse() {
    this.readyState = FakeSource.CLOSED;
    this.onerror?.();
  }

  /** No answer; a browser would try again by itself. */
  fail() {
    this.onerror?.();
  }

  say(snapshot: unknown) {
    this.readyState = FakeSource.OPEN;
    this.dispatchEvent(new MessageEvent('snapshot', { data: JSON.stringify(snapshot) }));
  }

  close() {
    this.readyState = FakeSource.CLOSED;
  }
}

let asked: string[];
let answer: () => Response;

beforeEach(() => {
  vi.useFakeTimers();
  FakeSource.opened.length = 0;
  asked = [];
  answer = () => Response.json('asked for');
  vi.stubGlobal('EventSource', FakeSource);
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('document', new EventTarget());
  vi.stubGlobal('addEventListener', () => {});
  vi.stubGlobal('removeEventListener', () => {});
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    return answer();
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function followed() {
  const shown: unknown[] = [];
  const connections: Connection[] = [];
  const stop = follow<unknown>('/api/v1/tickets/t1/live', {
    snapshot: (snapshot) => shown.push(snapshot),
    connection: (connection) => connections.push(connection),
    server: () => {},
  });
  const source = () => FakeSource.opened.at(-1) as FakeSource;
  return { shown, connections, stop, source };
}

const settle = () => vi.advanceTimersByTimeAsync(1);

test('who gets no stream asks for the snapshot itself, now and then, and shows no fault', async () => {
  const { shown, connections, source } = followed();
  for (let n = 1; n <= 3; n++) {
    source().refuse();
    await settle();
    expect(asked).toEqual(Array(n).fill('/api/v1/tickets/t1'));
    await vi.advanceTimersByTimeAsync(16_000);
    expect(FakeSource.opened).toHaveLength(n + 1);
  }
  expect(shown).toEqual(['asked for', 'asked for', 'asked for']);
  source().say('streamed');
  expect(shown.at(-1)).toBe('streamed');
  expect(new Set(connections)).toEqual(new Set(['live']));
});

test('who gets neither has lost the line, and tries again', async () => {
  const { shown, connections, source } = followed();
  answer = () => new Response('away', { status: 503 });
  source().refuse();
  await settle();
  answer = () => {
    throw new TypeError('no line');
  };
  await vi.advanceTimersByTimeAsync(1000);
  source().refuse();
  await settle();
  expect(connections).toEqual(['lost', 'lost']);
  await vi.advanceTimersByTimeAsync(2000);
  source().say('streamed');
  expect(shown).toEqual(['streamed']);
  expect(connections.at(-1)).toBe('live');
});

test('a line that failed is made anew without asking', async () => {
  const { connections, source } = followed();
  source().fail();
  await vi.advanceTimersByTimeAsync(1000);
  expect(asked).toEqual([]);
  expect(connections).toEqual(['lost']);
  expect(FakeSource.opened).toHaveLength(2);
});

test('nothing more is shown once it is ended', async () => {
  const { shown, connections, stop, source } = followed();
  source().refuse();
  stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shown).toEqual([]);
  expect(connections).toEqual([]);
  expect(FakeSource.opened).toHaveLength(1);
});
