import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, onTestFinished, test } from 'vitest';
import { testApp, testClock } from '../../test/build-app.ts';
import { Client } from '../../test/client.ts';
import { EventStream } from '../../test/event-stream.ts';
import { mp4 } from '../../test/media-files.ts';
import { office } from '../../test/office.ts';
import { timeOuts } from './time-outs.ts';

const short = { headers: 300, body: 300, request: 30_000, silence: 60_000, keepAlive: 60_000, check: 50 };
const often = 50;

async function start(changed: Partial<typeof timeOuts> = {}) {
  const { app, database } = await testApp('sqlite', testClock(), { timeOuts: { ...short, ...changed } });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = app.server.address() as AddressInfo;
  const dial = async () => {
    const socket = connect(port, '127.0.0.1');
    onTestFinished(() => void socket.destroy());
    // A line that is cut is an error on this side, too.
    socket.on('error', () => {});
    await once(socket, 'connect');
    let heard = '';
    socket.setEncoding('latin1').on('data', (text: string) => {
      heard += text;
    });
    return { socket, heard: () => heard };
  };
  const { branchId, services, take } = await office(database);
  return { app, url: `http://127.0.0.1:${port}`, dial, branchId, serviceId: services.a.id, take };
}

/** Until all is sent or the connection is cut. */
async function sendSlowly(socket: Socket, parts: Iterable<string | Uint8Array>): Promise<void> {
  for (const part of parts) {
    if (socket.destroyed) return;
    socket.write(part);
    await wait(often);
  }
}

const ended = ({ socket }: { socket: Socket }) =>
  new Promise<void>((resolve) => (socket.closed ? resolve() : socket.once('close', () => resolve())));

describe('how long a connection may take', () => {
  test('whoever sends headers one by one is cut, while others are served', async () => {
    const { dial, url } = await start();
    const slow = await Promise.all(Array.from({ length: 20 }, dial));
    const sending = slow.map(({ socket }) => {
      socket.write('GET / HTTP/1.1\r\nhost: x\r\n');
      return sendSlowly(
        socket,
        Array.from({ length: 600 }, (_, n) => `x-${n}: 1\r\n`),
      );
    });
    for (let n = 0; n < 5; n++) expect((await fetch(`${url}/healthz`)).status).toBe(200);
    await Promise.all(slow.map(ended));
    await Promise.all(sending);
  });

  test('whoever connects and says nothing is cut', async () => {
    const { dial } = await start();
    await ended(await dial());
  });

  test('whoever sends a command byte by byte is cut, and it is not carried out', async () => {
    const { dial, branchId, serviceId, url } = await start();
    const body = JSON.stringify({ serviceId });
    const slow = await dial();
    const head = [`POST /api/v1/branches/${branchId}/tickets HTTP/1.1`, 'host: x', 'content-type: application/json'];
    slow.socket.write(`${head.join('\r\n')}\r\ncontent-length: ${body.length}\r\n\r\n`);
    await sendSlowly(slow.socket, body);
    expect(slow.socket.destroyed).toBe(true);
    const [service] = (await (await fetch(`${url}/api/v1/branches/${branchId}/services`)).json()) as [
      { waiting: number },
    ];
    expect(service.waiting).toBe(0);
  });

  async function upload(parts: number, changed?: Partial<typeof timeOuts>) {
    const { app, dial, branchId } = await start(changed);
    const admin = await new Client(app).signIn('admin');
    const sender = await dial();
    const file = mp4(parts * 1000);
    const first = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.mp4"\r\n\r\n';
    const last = '\r\n--x--\r\n';
    const head = [
      `POST /api/v1/branches/${branchId}/media HTTP/1.1`,
      'host: x',
      'content-type: multipart/form-data; boundary=x',
      `cookie: ${admin.cookie()}`,
      'connection: close',
      `content-length: ${first.length + file.length + last.length}`,
    ];
    sender.socket.write(`${head.join('\r\n')}\r\n\r\n${first}`);
    const size = Math.ceil(file.length / parts);
    const pieces = Array.from({ length: parts }, (_, n) => file.subarray(n * size, (n + 1) * size));
    return { ...sender, pieces, last };
  }

  test('an upload may take its time', async () => {
    const { socket, heard, pieces, last } = await upload(10);
    await sendSlowly(socket, [...pieces, last]);
    await ended({ socket });
    expect(heard()).toMatch(/^HTTP\/1.1 201 /);
  });

  test('but not for ever', async () => {
    const { socket, pieces, last } = await upload(400, { request: 600 });
    await sendSlowly(socket, [...pieces, last]);
    await ended({ socket });
    expect(socket.bytesWritten).toBeLessThan(400 * 1000);
  });

  test('and one that stopped on its way is cut', async () => {
    const { socket, pieces } = await upload(3, { silence: 500 });
    await sendSlowly(socket, pieces.slice(0, 1));
    await ended({ socket });
  });

  test('a live stream outlives them all', async () => {
    const { url, branchId, take } = await start({ request: 600 });
    const events = new EventStream();
    onTestFinished(() => events.close());
    await events.open(`${url}/api/v1/branches/${branchId}/display/live`);
    const before = await events.snapshot();
    await wait(1500);
    await take();
    expect(await events.snapshot()).not.toEqual(before);
  });

  test('a connection that waits for its next request is kept, longer than proxies keep theirs', async () => {
    const { dial } = await start({ silence: 300 });
    const { socket, heard } = await dial();
    socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n');
    await once(socket, 'data');
    await wait(2000);
    socket.write('GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    await ended({ socket });
    expect(heard().match(/HTTP\/1.1 200 /g)).toHaveLength(2);
    expect(timeOuts.keepAlive).toBeGreaterThan(120_000);
  });
});
