import type { Connection } from '../../shared/page.ts';

export interface LiveEvents<Snapshot> {
  snapshot: (snapshot: Snapshot) => void;
  connection: (connection: Connection) => void;
  /** The server's clock and version, at connect and with each heartbeat. */
  server: (server: { now: number; version: string }) => void;
}

/** The server speaks at least every 25 s; silence for this long means that the line is dead, whatever TCP believes. */
const silenceLimit = 40_000;
const firstRetry = 500;
const lastRetry = 10_000;
/** How often the snapshot is asked for while there is no stream to be had. */
const pollEvery = 10_000;

/** Follows a stream for as long as the page lives; reconnects by itself. Returns a function that ends it. */
export function follow<Snapshot>(url: string, events: LiveEvents<Snapshot>): () => void {
  let source: EventSource | null = null;
  let retryTimer = 0;
  let silenceTimer = 0;
  let retryIn = firstRetry;

  const alive = () => {
    clearTimeout(silenceTimer);
    silenceTimer = window.setTimeout(reconnect, silenceLimit);
  };

  const connect = () => {
    clearTimeout(retryTimer);
    source?.close();
    source = new EventSource(url);
    source.addEventListener('snapshot', (message: MessageEvent<string>) => {
      retryIn = firstRetry;
      alive();
      events.snapshot(JSON.parse(message.data) as Snapshot);
      events.connection('live');
    });
    source.addEventListener('server', (message: MessageEvent<string>) => {
      alive();
      events.server(JSON.parse(message.data) as { now: number; version: string });
    });
    // EventSource gives up for good on an HTTP error, so the retries are ours. Such an answer may mean that there are too
    // many streams already; the page itself need not suffer by that.
    source.onerror = () => {
      if (source?.readyState === EventSource.CLOSED) void poll(source);
      else reconnect();
    };
    alive();
  };

  const poll = async (refused: EventSource) => {
    const snapshot = await plainSnapshot<Snapshot>(url);
    // Meanwhile ended, or connected anew.
    if (source !== refused) return;
    if (snapshot === null) return reconnect();
    clearTimeout(silenceTimer);
    retryIn = firstRetry;
    events.snapshot(snapshot);
    events.connection('live');
    retryTimer = window.setTimeout(connect, pollEvery * (0.5 + Math.random()));
  };

  const reconnect = () => {
    events.connection('lost');
    source?.close();
    clearTimeout(retryTimer);
    clearTimeout(silenceTimer);
    retryTimer = window.setTimeout(connect, retryIn * (0.5 + Math.random()));
    retryIn = Math.min(retryIn * 2, lastRetry);
  };

  const connectNow = () => {
    retryIn = firstRetry;
    connect();
  };
  const lost = () => {
    retryIn = firstRetry;
    reconnect();
  };
  // A phone that slept, or a page taken out of the back-forward cache, holds a line that is long dead.
  const shown = () => {
    if (document.visibilityState === 'visible' && source?.readyState !== EventSource.OPEN) connectNow();
  };
  const restored = (event: PageTransitionEvent) => {
    if (event.persisted) connectNow();
  };

  addEventListener('online', connectNow);
  addEventListener('offline', lost);
  addEventListener('pageshow', restored);
  document.addEventListener('visibilitychange', shown);
  connect();

  return () => {
    clearTimeout(retryTimer);
    clearTimeout(silenceTimer);
    source?.close();
    source = null;
    removeEventListener('online', connectNow);
    removeEventListener('offline', lost);
    removeEventListener('pageshow', restored);
    document.removeEventListener('visibilitychange', shown);
  };
}

/** What the stream would have sent first; null when that is not to be had either. */
async function plainSnapshot<Snapshot>(url: string): Promise<Snapshot | null> {
  try {
    const response = await fetch(url.replace(/\/live$/, ''));
    return response.ok ? ((await response.json()) as Snapshot) : null;
  } catch {
    return null;
  }
}
