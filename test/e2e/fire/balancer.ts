import type { RunningServer } from '../server.ts';
import type { Chance } from './chance.ts';

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON came
  body: any;
}

export interface Request {
  method?: 'GET' | 'POST';
  path: string;
  body?: object;
  headers?: Record<string, string>;
}

/** Whoever has no answer by then never gets one. */
const patience = 30_000;

/** Sends each request to any of the instances, also to one that is gone, as a load balancer does for a moment. */
export class Balancer {
  /** What no instance may ever answer. */
  readonly faults: string[] = [];
  /** Requests that nothing came back to, or that were told to come again. */
  unanswered = 0;
  readonly #servers: readonly RunningServer[];
  readonly #chance: Chance;

  constructor(servers: readonly RunningServer[], chance: Chance) {
    this.#servers = servers;
    this.#chance = chance;
  }

  /** Null when nobody knows whether it was carried out. */
  async ask({ method = 'GET', path, body, headers = {} }: Request): Promise<Answer | null> {
    const { url } = this.#chance.pick(this.#servers);
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { ...headers, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(patience),
    })
      .then(async (response) => ({ response, text: await response.text() }))
      .catch((error: Error) => error);
    if (answer instanceof Error) {
      if (answer.name === 'TimeoutError') this.faults.push(`${method} ${path} got no answer from ${url}`);
      this.unanswered++;
      return null;
    }
    const { response, text } = answer;
    if (response.status < 500) return { status: response.status, body: JSON.parse(text) };
    if (!isPlainlyAway(response, text))
      this.faults.push(`${method} ${path} was answered with ${response.status}: ${text}`);
    this.unanswered++;
    return null;
  }
}

/** As RFC 9457 has it, with a reason that pages know and a time to come again. */
function isPlainlyAway({ status, headers }: Response, text: string): boolean {
  const plain = status === 503 && Number(headers.get('retry-after')) > 0;
  return plain && /problem\+json/.test(headers.get('content-type') ?? '') && /"reason":"(unavailable|busy)"/.test(text);
}
