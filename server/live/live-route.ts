import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Topic } from '../db/database.ts';
import { networkOf } from '../web/network-of.ts';
import { isLoopback } from '../web/session-cookie.ts';
import { accepted } from '../web/typed-app.ts';
import type { Feed } from './hub.ts';
import { Stream } from './stream.ts';

export interface Watch {
  feed: Feed;
  key: string;
  topic: Topic | readonly Topic[];
  /** Asked again whenever the viewer's account, sessions or device change. Absent on public streams. */
  mayStay?: () => Promise<boolean>;
}

/** Answers with a live stream: the present snapshot at once, then each change. Throws RefusedError when there are too many. */
export function sendLive(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, watch: Watch): void {
  if (request.method === 'HEAD') {
    reply.type('text/event-stream; charset=utf-8').send();
    return;
  }
  // Left while this was looked up; the end that is waited for below has been.
  if (reply.raw.destroyed) {
    reply.hijack();
    return;
  }
  const { hub, database, build } = app;
  const leave = enter(app, request);
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  reply.hijack();
  const stream = new Stream(reply.raw, () => ({ now: database.now(), version: build }), headers);
  const stops = [leave, hub.subscribe(watch.feed, watch.key, watch.topic, stream)];

  const { mayStay } = watch;
  if (mayStay) {
    const recheck = () => {
      mayStay().then(
        (stays) => stays || stream.end(),
        (error: unknown) => {
          request.log.error(error);
          stream.end();
        },
      );
    };
    if (request.staff) stops.push(hub.listen(`staff:${request.staff.id}`, recheck));
    if (request.device) stops.push(hub.listen(`device:${request.device.id}`, recheck));
  }
  reply.raw.on('close', () => {
    for (const stop of stops) stop();
    if (stream.dropped) app.streamLimits.dropped++;
  });
}

function enter({ streamLimits }: FastifyInstance, { staff, device, ip }: FastifyRequest): () => void {
  if (staff) return accepted(streamLimits.enterAs(`staff ${staff.id}`));
  if (device) return accepted(streamLimits.enterAs(`device ${device.id}`));
  // From this machine itself, or through a proxy on it that does not tell for whom it asks.
  return accepted(streamLimits.enter(isLoopback(ip) ? null : networkOf(ip)));
}
