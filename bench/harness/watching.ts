import { connect } from 'node:net';
import { Client } from 'undici';

/** What a parent asks of this process; each is answered with a number, or with a text that says what went wrong. */
export type Order =
  /** Opens a stream to each path; answered when each has its first event. */
  | { open: string[]; cookie: string | null }
  /** Sends a request; answered with the milliseconds from then until the last stream has an event with the mark in it. */
  | { post: string; headers: Record<string, string>; body: string; mark: string };

const url = new URL(process.argv[2] ?? '');
/** How many connections are begun at a time: more than the server's backlog would be refused. */
const atOnce = 100;
const patience = 20_000;
const endOfEvent = Buffer.from('\n\n\r\n');

/** One memory for what is read of all sockets: the watchers shall cost little beside what they watch. */
const memory = Buffer.allocUnsafe(256 * 1024);
const client = new Client(url.origin);

class Watcher {
  #begun: Buffer | null = null;
  #seen = 0;

  read(chunk: Buffer): void {
    const text = this.#begun ? Buffer.concat([this.#begun, chunk]) : chunk;
    const whole = text.subarray(-endOfEvent.length).equals(endOfEvent);
    this.#begun = whole ? null : Buffer.from(text);
    if (!whole || this.#seen === present || !text.includes(mark)) return;
    this.#seen = present;
    missing--;
    if (missing === 0) arrived();
  }
}

const watchers: Watcher[] = [];
/** What is waited for at present, by whom, and who hears of the last. */
let present = 0;
let mark = '';
let missing = 0;
let arrived = () => {};

function allHave(wanted: string, many: number): Promise<void> {
  present++;
  mark = wanted;
  missing = many;
  const text = `${many} streams wait for ${wanted}`;
  return new Promise((resolve, reject) => {
    const impatience = setTimeout(() => reject(new Error(`${missing} of ${text}`)), patience);
    arrived = () => {
      clearTimeout(impatience);
      resolve();
    };
  });
}

async function open({ open: paths, cookie }: Extract<Order, { open: string[] }>): Promise<void> {
  for (let start = 0; start < paths.length; start += atOnce) {
    const some = paths.slice(start, start + atOnce);
    const ready = allHave('data: ', some.length);
    for (const path of some) follow(path, cookie);
    await ready;
  }
}

function follow(path: string, cookie: string | null): void {
  const watcher = new Watcher();
  watchers.push(watcher);
  const read = (length: number, buffer: Uint8Array) => {
    watcher.read((buffer as Buffer).subarray(0, length));
    return true;
  };
  const socket = connect({ port: Number(url.port), host: url.hostname, onread: { buffer: memory, callback: read } });
  socket.on('error', fail);
  socket.on('close', () => fail(new Error('A stream has ended.')));
  const headers = [`host: ${url.host}`, 'accept: text/event-stream', ...(cookie ? [`cookie: ${cookie}`] : [])];
  socket.write(`GET ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
}

async function post({ post: path, headers, body, mark: wanted }: Extract<Order, { post: string }>): Promise<number> {
  const all = allHave(wanted, watchers.length);
  const start = performance.now();
  const answering = answered(path, headers, body);
  const reached = all.then(() => performance.now() - start);
  const [millis] = await Promise.all([reached, answering]);
  return millis;
}

async function answered(path: string, headers: Record<string, string>, body: string): Promise<void> {
  const { statusCode, body: answer } = await client.request({ method: 'POST', path, headers, body });
  const text = await answer.text();
  if (statusCode !== 200) throw new Error(`${path} was answered with ${statusCode}: ${text}`);
}

function fail(error: unknown): void {
  process.send?.(String(error));
}

process.on('message', (order: Order) => {
  const done = 'open' in order ? open(order).then(() => watchers.length) : post(order);
  done.then((figure) => process.send?.(figure), fail);
});
process.on('disconnect', () => process.exit());
