export interface Person {
  username: string;
  password: string;
}

/** Speaks to a running server as another program would; anything but success throws. */
export class Api {
  readonly #url: string;
  #cookie = '';

  constructor(url: string) {
    this.#url = url;
  }

  async signIn({ username, password }: Person): Promise<this> {
    const response = await this.#send('POST', '/session', { username, password });
    this.#cookie = response.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return this;
  }

  /** For those who must send their requests themselves. */
  get cookie(): string {
    return this.#cookie;
  }

  get = <T>(path: string) => this.#json<T>('GET', path);
  post = <T>(path: string, body: object = {}) => this.#json<T>('POST', path, body);
  patch = <T>(path: string, body: object) => this.#json<T>('PATCH', path, body);

  async #json<T>(method: string, path: string, body?: object): Promise<T> {
    return (await (await this.#send(method, path, body)).json()) as T;
  }

  async #send(method: string, path: string, body?: object): Promise<Response> {
    const response = await fetch(`${this.#url}/api/v1${path}`, {
      method,
      headers: { cookie: this.#cookie, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (response.ok) return response;
    throw new Error(`${method} ${path} was answered with ${response.status}: ${await response.text()}`);
  }
}
