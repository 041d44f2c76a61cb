import { setTimeout as sleep } from 'node:timers/promises';
import { ReplayError } from './replay-error.ts';

/** The server understood and said no. */
export class Refused extends Error {
  readonly status: number;
  /** The stable reason; undefined when the answer was not Giliran's. */
  readonly reason: string | undefined;

  constructor(call: string, status: number, reason: string | undefined) {
    super(`${call} was refused: ${status}${reason ? ` ${reason}` : ''}`);
    this.status = status;
    this.reason = reason;
  }
}

export interface Answer<Body> {
  body: Body;
  text: string;
  sessionCookie: string | undefined;
}

interface Sent {
  body?: unknown;
  /** Whose command it is: the session cookie. */
  as?: string | undefined;
  /** With it the request may be repeated even when nobody knows whether the first one arrived. */
  idempotencyKey?: string;
}

const attempts = 5;
const pause = 200;

export class ApiClient {
  readonly #origin: string;
  /** How many requests were repeated. */
  repeats = 0;

  constructor(origin: string) {
    this.#origin = origin;
  }

  get<Body>(path: string, sent: Sent = {}): Promise<Answer<Body>> {
    return this.#send('GET', path, sent);
  }

  post<Body>(path: string, sent: Sent = {}): Promise<Answer<Body>> {
    return this.#send('POST', path, sent);
  }

  delete(path: string, sent: Sent = {}): Promise<Answer<unknown>> {
    return this.#send('DELETE', path, sent);
  }

  address(path: string): string {
    return `${this.#origin}/api/v1${path}`;
  }

  async #send<Body>(method: string, path: string, sent: Sent): Promise<Answer<Body>> {
    const mayRepeat = method === 'GET' || sent.idempotencyKey !== undefined;
    for (let attempt = 1; ; attempt++) {
      const response = await this.#try(method, path, sent);
      const failed = response instanceof Error ? mayRepeat : response.status === 503;
      if (!failed || attempt === attempts) return answerOf<Body>(`${method} /api/v1${path}`, this.#origin, response);
      this.repeats++;
      await sleep(pause * attempt);
    }
  }

  async #try(method: string, path: string, { body, as, idempotencyKey }: Sent): Promise<Received | Error> {
    try {
      const response = await fetch(this.address(path), {
        method,
        redirect: 'manual',
        headers: {
          accept: 'application/json',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(as === undefined ? {} : { cookie: as }),
          ...(idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      const [cookie] = response.headers.getSetCookie();
      return { status: response.status, text: await response.text(), sessionCookie: cookie?.split(';')[0] };
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }
}

interface Received {
  status: number;
  text: string;
  sessionCookie: string | undefined;
}

function answerOf<Body>(call: string, origin: string, received: Received | Error): Answer<Body> {
  if (received instanceof Error) {
    const { cause } = received;
    const why = cause instanceof Error ? cause.message || (cause as NodeJS.ErrnoException).code : received.message;
    throw new ReplayError(`The server at ${origin} does not answer (${why ?? 'no reason given'}). Is it running?`);
  }
  const { status, text, sessionCookie } = received;
  const body = parsed(text);
  if (status < 200 || status > 299) throw new Refused(call, status, (body as { reason?: string } | null)?.reason);
  return { body: body as Body, text, sessionCookie };
}

function parsed(text: string): unknown {
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    return null;
  }
}
