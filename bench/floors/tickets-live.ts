import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';

/** Whoever GETs follows; at each POST everybody is written an event of 120 bytes of their own, with the posted word in it. */
const sockets = new Set<Socket>();
const eventLength = 120;

const server = createServer(async (request, response) => {
  if (request.method === 'GET') {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('data: welcome\n\n');
    sockets.add(request.socket);
    request.socket.once('close', () => sockets.delete(request.socket));
    return;
  }
  const word = await text(request);
  let ahead = 0;
  for (const socket of sockets) {
    const event = `event: snapshot\ndata: {"ahead":${ahead++},"called":"${word}"}`.padEnd(eventLength - 2);
    socket.write(`${eventLength.toString(16)}\r\n${event}\n\n\r\n`);
  }
  response.end();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
