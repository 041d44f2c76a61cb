export interface StreamEvent {
  event: string;
  id: string;
  data: string;
}

/** Reads a Server-Sent Events response as it comes. */
export class EventStream {
  readonly #controller = new AbortController();
  #events: AsyncGenerator<StreamEvent> | undefined;
  response: Response | undefined;

  async open(url: string, headers: Record<string, string> = {}): Promise<Response> {
    this.response = await fetch(url, { headers, signal: this.#controller.signal });
    if (this.response.body) this.#events = parse(this.response.body);
    return this.response;
  }

  /** The next event of a kind; undefined when the stream has ended. */
  async next(kind = 'snapshot'): Promise<StreamEvent | undefined> {
    for (;;) {
      const result = await this.#events?.next();
      if (!result || result.done) return undefined;
      if (result.value.event === kind) return result.value;
    }
  }

  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON came
  async snapshot(): Promise<any> {
    const event = await this.next();
    if (!event) throw new Error('The stream has ended.');
    return JSON.parse(event.data);
  }

  close(): void {
    this.#controller.abort();
  }
}

async function* parse(body: ReadableStream<Uint8Array>): AsyncGenerator<StreamEvent> {
  let text = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const fields = text.slice(0, end).split('\n');
      text = text.slice(end + 2);
      const field = (name: string) => fields.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
      if (field('event')) yield { event: field('event'), id: field('id'), data: field('data') };
    }
  }
}
