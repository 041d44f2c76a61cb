import type { preParsingHookHandler } from 'fastify';

export type TimeOuts = typeof timeOuts;

const second = 1000;
const minute = 60 * second;

/** How long a connection may be what it is, in milliseconds. Live streams end by none of these: see `live/stream.ts`. */
export const timeOuts = {
  /** From the first byte, or the connection itself, to the last header. A phone on a bad line needs two seconds. */
  headers: 15 * second,
  /** Until a form or command has come, which has 64 kB at the most. */
  body: 30 * second,
  /** Until any request has come. Only uploads take longer than `body`: 300 MB on a line of 1 Mbit/s. */
  request: 60 * minute,
  /** Nothing sent and nothing read in the midst of a request or answer. */
  silence: 2 * minute,
  /**
   * A connection that waits for its next request. Longer than proxies keep theirs (nginx and most clouds 60 s, Traefik 90 s,
   * Caddy 120 s): who closes first must be the proxy, else it sends a request into a connection that is just ending.
   */
  keepAlive: 125 * second,
  /** How often connections are looked at for `headers` and `request`. */
  check: 5 * second,
};

/**
 * Cuts whoever sends a form or command byte by byte. Uploads are read by their routes as they come and may take their
 * time; whoever may not send any was refused by then.
 */
export function cutSlowBodies(patience: number): preParsingHookHandler {
  return (request, _reply, payload, done) => {
    const { 'content-length': length = '0', 'transfer-encoding': encoding, 'content-type': type } = request.headers;
    if ((length !== '0' || encoding) && !type?.startsWith('multipart/')) {
      const impatience = setTimeout(() => request.raw.destroy(), patience);
      payload.once('close', () => clearTimeout(impatience));
    }
    done(null, payload);
  };
}
