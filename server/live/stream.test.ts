import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { type Frame, makeFrame } from './frame.ts';
import { Stream } from './stream.ts';

beforeEach(() => {
  // Heartbeats come when the test wants them; sockets keep their own time.
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A stream over a real connection, whose reader reads nothing until it is told to. */
async function opened() {
  let now = 0;
  const server = createServer();
  onTestFinished(() => void server.closeAllConnections());
  onTestFinished(() => void server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  socket.on('error', () => {});
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
  const [, response] = (await once(server, 'request')) as [unknown, ServerResponse];
  const stream = new Stream(response, () => ({ now, version: 'test' }), {});
  let heard = '';
  socket.setEncoding('latin1').on('data', (text: string) => {
    heard += text;
  });
  socket.pause();
  return {
    stream,
    response,
    socket,
    /** Numbers of the snapshots that have come. */
    snapshots: () => Array.from(heard.matchAll(/"n":(\d+)/g), ([, n]) => Number(n)),
    beats: () => heard.split('event: server').length - 1,
    beat: (seconds: number) => {
      now += seconds * 1000;
      vi.advanceTimersByTime(seconds * 1000);
    },
  };
}

const size = 50_000;
const frame = (n: number): Frame => makeFrame(JSON.stringify({ n, filling: 'x'.repeat(size) }));
/** More than any system keeps for a connection. */
const many = 1000;

/** Gives the system time to take what it can. */
const turn = () => new Promise(setImmediate);

async function flood({ stream, response }: { stream: Stream; response: ServerResponse }, from = 0): Promise<number> {
  let most = 0;
  for (let n = from; n < from + many; n++) {
    stream.send(frame(n));
    await turn();
    most = Math.max(most, response.writableLength);
  }
  return most;
}

test('who does not read costs little memory, however much is sent', async () => {
  const reader = await opened();
  const { response } = reader;
  expect(await flood(reader)).toBeLessThan(response.writableHighWaterMark + 2 * size);
});

test('who reads again gets the newest snapshot, not those that lie between, and then each that follows', async () => {
  const reader = await opened();
  await flood(reader);
  reader.socket.resume();
  await vi.waitFor(() => expect(reader.snapshots().at(-1)).toBe(many - 1));
  expect(reader.snapshots().length).toBeLessThan(many / 2);
  reader.stream.send(frame(many));
  await vi.waitFor(() => expect(reader.snapshots().at(-1)).toBe(many));
  const inOrder = reader.snapshots().toSorted((a, b) => a - b);
  expect(reader.snapshots()).toEqual(inOrder);
});

test('who reads again is alive again: it is told the time, and not dropped later for what was', async () => {
  const reader = await opened();
  await flood(reader);
  reader.beat(40);
  reader.socket.resume();
  await vi.waitFor(() => expect(reader.snapshots().at(-1)).toBe(many - 1));
  await vi.waitFor(() => expect(reader.response.writableLength).toBe(0));
  const before = reader.beats();
  reader.beat(40);
  await vi.waitFor(() => expect(reader.beats()).toBe(before + 2));
  expect(reader.response.destroyed).toBe(false);
});

test('who never reads again is dropped, and its memory with it', async () => {
  const reader = await opened();
  await flood(reader);
  reader.beat(60);
  expect(reader.response.destroyed).toBe(false);
  reader.beat(20);
  expect(reader.response.destroyed).toBe(true);
  expect(reader.stream.dropped).toBe(true);
  reader.stream.send(frame(0));
});

test('a reader that was never behind is kept, with a heartbeat now and then', async () => {
  const reader = await opened();
  reader.socket.resume();
  reader.stream.send(frame(0));
  await vi.waitFor(() => expect(reader.beats()).toBe(1));
  reader.beat(600);
  await vi.waitFor(() => expect(reader.beats()).toBe(31));
  expect(reader.stream.dropped).toBe(false);
});

test('what is ended takes nothing more and is closed, also when nobody reads', async () => {
  const reader = await opened();
  await flood(reader);
  reader.stream.end();
  reader.stream.send(frame(0));
  reader.beat(80);
  expect(reader.response.destroyed).toBe(true);
});
