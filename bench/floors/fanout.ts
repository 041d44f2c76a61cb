import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** Whoever GETs follows; what is POSTed is framed once and written to all who follow. */
const sockets = new Set<Socket>();

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('data: welcome\n\n');
    sockets.add(request.socket);
    request.socket.once('close', () => sockets.delete(request.socket));
    return;
  }
  const event = await buffer(request);
  const frame = Buffer.concat([Buffer.from(`${event.length.toString(16)}\r\n`), event, Buffer.from('\r\n')]);
  for (const socket of sockets) socket.write(frame);
  response.end();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
