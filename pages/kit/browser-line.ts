import type { Line } from './ask-until-answered.ts';

const patience = 15_000;

export const browserLine: Line = {
  async post({ address, key, body }, signal) {
    const limit = new AbortController();
    const end = () => limit.abort();
    const timer = setTimeout(end, patience);
    signal.addEventListener('abort', end);
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', 'idempotency-key': key },
        body: JSON.stringify(body),
        signal: limit.signal,
      });
      return {
        status: response.status,
        text: await response.text(),
        retryAfter: response.headers.get('retry-after'),
      };
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
    }
  },

  /** Ends early when the network comes back. */
  pause(milliseconds, signal) {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        removeEventListener('online', go);
        signal.removeEventListener('abort', go);
        resolve();
      };
      const timer = setTimeout(go, milliseconds);
      addEventListener('online', go);
      signal.addEventListener('abort', go);
    });
  },
};
