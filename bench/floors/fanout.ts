import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { callNext, changeAtCounter } from './office/calls.ts';
import { viewOf } from './office/ticket-view.ts';

/**
 * Whoever GETs follows. What is POSTed to `/write` is framed once and written to all who follow. At `/call/` and a
 * counter's id somebody is called before that, by the least that a call is, as in the floor of `call`; `/end` ends it.
 */
const sockets = new Set<Socket>();
let calledId: unknown;

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('data: welcome\n\n');
    sockets.add(request.socket);
    request.socket.once('close', () => sockets.delete(request.socket));
    return;
  }
  const event = await buffer(request);
  const [, command, counterId = ''] = request.url?.split('/') ?? [];
  if (command === 'write') {
    writeToAll(event);
    response.end();
  } else if (command === 'call') {
    calledId = await callNext(counterId);
    writeToAll(event);
    response.end(JSON.stringify(viewOf(calledId)));
  } else {
    await changeAtCounter(calledId, 'complete');
    response.end();
  }
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});

function writeToAll(event: Buffer): void {
  const frame = Buffer.concat([Buffer.from(`${event.length.toString(16)}\r\n`), event, Buffer.from('\r\n')]);
  for (const socket of sockets) socket.write(frame);
}
