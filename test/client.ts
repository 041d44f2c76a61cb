import type { FastifyInstance, InjectOptions } from 'fastify';

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON came back
  body: any;
}

/** Several values: boxes of one name that are ticked. */
type FormContent = Record<string, string | readonly string[]>;

/** Speaks to the app as one program or browser would: keeps its cookies. */
export class Client {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  async send(method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, options: InjectOptions = {}): Promise<Answer> {
    const response = await this.#app.inject({
      ...options,
      method,
      url,
      cookies: { ...Object.fromEntries(this.#cookies), ...options.cookies },
    });
    for (const cookie of response.cookies) {
      if (cookie.value === '') this.#cookies.delete(cookie.name);
      else this.#cookies.set(cookie.name, cookie.value);
    }
    const isJson = /json/.test(String(response.headers['content-type']));
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      body: isJson && response.body ? response.json() : null,
    };
  }

  get = (url: string, options?: InjectOptions) => this.send('GET', url, options);
  post = (url: string, payload?: object | string, options: InjectOptions = {}) =>
    this.send('POST', url, payload === undefined ? options : { ...options, payload });

  /** For requests made without this client. */
  get cookieHeader(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('; ');
  }

  /** What a browser would send, for requests that do not go through here. */
  cookie = (): string => [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');

  /** The token of the forms on a page. */
  async csrf(page: string): Promise<string> {
    const { text } = await this.get(page);
    const token = /name="_csrf" value="([^"]+)"/.exec(text)?.[1];
    if (!token) throw new Error(`${page} has no form.`);
    return token;
  }

  /** Sends a form as a browser without script does. */
  async form(page: string, action: string, fields: FormContent): Promise<Answer> {
    return this.postForm(action, { ...fields, _csrf: await this.csrf(page) });
  }

  postForm(action: string, fields: FormContent): Promise<Answer> {
    const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
    return this.post(action, new URLSearchParams(pairs).toString(), {
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  }

  async signIn(username: string, password = '123'): Promise<this> {
    const { status } = await this.post('/api/v1/session', { username, password });
    if (status !== 200) throw new Error(`Sign-in of ${username} was answered with ${status}.`);
    return this;
  }
}
