import { Client } from 'undici';

/** One kept-alive connection of the load; every request on it is timed. */
export interface Caller {
  get: (path: string, headers?: Record<string, string>) => Promise<Answer>;
  post: (path: string, body: object, headers?: Record<string, string>) => Promise<Answer>;
}

export interface Answer {
  status: number;
  text: string;
}

export interface Load {
  /** Jobs done a second. */
  rate: number;
  /** Milliseconds from a request to its whole answer. */
  p50: number;
  p99: number;
}

export interface LoadOptions {
  url: string;
  connections: number;
  /** How many jobs all connections do together. */
  jobs: number;
  /** Throws when an answer is not as it should be. */
  job: (caller: Caller, n: number, connection: number) => Promise<void>;
}

/** As many jobs as fast as they are answered, each connection doing one at a time. */
export async function load({ url, connections, jobs, job }: LoadOptions): Promise<Load> {
  const times: number[] = [];
  const clients = Array.from({ length: connections }, () => new Client(url));
  let next = 0;
  try {
    const start = performance.now();
    await Promise.all(
      clients.map(async (client, connection) => {
        const caller = callerOn(client, times);
        for (let n = next++; n < jobs; n = next++) await job(caller, n, connection);
      }),
    );
    const seconds = (performance.now() - start) / 1000;
    times.sort((a, b) => a - b);
    return { rate: jobs / seconds, p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
  } finally {
    await Promise.all(clients.map((client) => client.close()));
  }
}

function callerOn(client: Client, times: number[]): Caller {
  const send = async (method: 'GET' | 'POST', path: string, headers: Record<string, string>, body?: string) => {
    const start = performance.now();
    const answer = await client.request({ method, path, headers, body: body ?? null });
    const text = await answer.body.text();
    times.push(performance.now() - start);
    return { status: answer.statusCode, text };
  };
  return {
    get: (path, headers = {}) => send('GET', path, headers),
    post: (path, body, headers = {}) =>
      send('POST', path, { 'content-type': 'application/json', ...headers }, JSON.stringify(body)),
  };
}

/** Of values in order. */
export function quantile(ordered: readonly number[], part: number): number {
  return ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * part))] ?? Number.NaN;
}
