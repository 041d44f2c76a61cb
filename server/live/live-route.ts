import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Topic } from '../db/database.ts';
import type { Feed } from './hub.ts';
import { Stream } from './stream.ts';

export interface Watch {
  feed: Feed;
  key: string;
  topic: Topic | readonly Topic[];
  /** Asked again whenever the viewer's account, sessions or device change. Absent on public streams. */
  mayStay?: () => Promise<boolean>;
}

/** Answers with a live stream: the present snapshot at once, then each change. */
export function sendLive(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, watch: Watch): void {
  const { hub, database, build } = app;
  const headers = Object.fromEntries(
    Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]])),
  );
  reply.hijack();
  const stream = new Stream(reply.raw, () => ({ now: database.now(), version: build }), headers);
  const stops = [hub.subscribe(watch.feed, watch.key, watch.topic, stream)];

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
  });
}
