import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import type { BranchView, ServiceView, TicketView } from '../../shared/snapshots.ts';
import { EventStream } from '../event-stream.ts';
import { png } from '../media-files.ts';
import { Api } from './api.ts';
import { administrator } from './office.ts';
import { type RunningServer, startServer } from './server.ts';

let server: RunningServer;
let cookie: string;
/** What a path of the tables below stands for. */
let paths: Record<string, string>;

beforeAll(async () => {
  server = await startServer();
  const admin = await new Api(server.url).signIn(administrator);
  cookie = admin.cookie;
  const [branch] = await admin.get<BranchView[]>('/branches');
  const ofBranch = `/branches/${branch?.id}`;
  const [service] = await admin.get<ServiceView[]>(`${ofBranch}/services`);
  const ticket = await admin.post<TicketView>(`${ofBranch}/tickets`, { serviceId: service?.id });
  const { clips } = await admin.get<{ clips: Record<string, string> }>(`${ofBranch}/voice/id`);
  const home = await (await fetch(`${server.url}/`)).text();
  const asset = (end: string) => new RegExp(`/assets/[^"]+\\.${end}`).exec(home)?.[0] ?? '';
  paths = {
    'a visitor’s page': '/',
    'the page of a ticket': `/t/${ticket.id}`,
    'the display': '/display',
    'a page that is not there': '/nowhere',
    'a short answer to a program': `/api/v1/tickets/${ticket.id}`,
    'a long one': '/api/v1/openapi.json',
    'the clips of the voice': `/api/v1${ofBranch}/voice/id`,
    'an answer that there is nothing': '/api/v1/nowhere',
    'history as CSV': '/api/v1/history.csv',
    'history for Excel': '/api/v1/history.xlsx',
    'a live stream': `/api/v1${ofBranch}/display/live`,
    script: asset('js'),
    style: asset('css'),
    font: asset('woff2'),
    'a script that is not there': '/assets/none.js',
    'the icon': '/icon.svg',
    'a clip of the voice': clips.nol ?? '',
    'an uploaded picture': await upload(`${server.url}/api/v1${ofBranch}/media`),
    'a sign of life': '/healthz',
    figures: '/metrics',
  };
});
afterAll(() => server?.close());

async function upload(url: string): Promise<string> {
  const body = new FormData();
  body.set('file', new File([new Uint8Array(png(200))], 'lobi.png'));
  const { address } = (await (await fetch(url, { method: 'POST', headers: { cookie }, body })).json()) as {
    address: string;
  };
  return address;
}

async function ask(what: string, headers: Record<string, string> = {}): Promise<Response> {
  const path = paths[what];
  if (!path) throw new Error(`No path is known for ${what}.`);
  const controller = new AbortController();
  onTestFinished(() => controller.abort());
  return fetch(server.url + path, { headers: { cookie, ...headers }, signal: controller.signal });
}

/** What a browser is told that asks whether what it has is still right. Not by fetch, which asks for a fresh one then. */
async function again(what: string, etag: string): Promise<number | undefined> {
  const request = get(server.url + paths[what], { headers: { 'if-none-match': etag } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

const year = 'public, max-age=31536000, immutable';
const day = 'public, max-age=86400';

/** What it is, how it is compressed for a browser that takes anything, and how long it may be kept. */
const answers = [
  ['a visitor’s page', 'text/html', 'br', 'private, no-cache'],
  ['the page of a ticket', 'text/html', 'br', 'no-store'],
  ['the display', 'text/html', 'br', 'no-store'],
  ['a page that is not there', 'text/html', null, 'no-store'],
  ['a short answer to a program', 'application/json', null, 'no-store'],
  ['a long one', 'application/json', 'br', 'no-store'],
  ['the clips of the voice', 'application/json', 'br', 'no-store'],
  ['an answer that there is nothing', 'application/problem+json', null, 'no-store'],
  ['history as CSV', 'text/csv', null, 'no-store'],
  ['history for Excel', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', null, 'no-store'],
  ['a live stream', 'text/event-stream', null, 'no-store'],
  ['script', 'application/javascript', 'br', year],
  ['style', 'text/css', 'br', year],
  ['font', 'font/woff2', null, year],
  ['a script that is not there', 'text/html', 'br', 'no-store'],
  ['the icon', 'image/svg+xml', 'br', day],
  ['a clip of the voice', 'audio/mpeg', null, year],
  ['an uploaded picture', 'image/png', null, year],
  ['a sign of life', 'application/json', null, 'no-store'],
  ['figures', 'text/plain', 'br', 'no-store'],
] as const;

describe.each(answers)('%s', (what, type, encoding, kept) => {
  test(`is ${type}, compressed: ${encoding ?? 'no'}, and may be kept: ${kept}`, async () => {
    const { headers } = await ask(what, { 'accept-encoding': 'gzip, br' });
    expect(headers.get('content-type')?.split(';')[0]).toBe(type);
    expect(headers.get('content-encoding')).toBe(encoding);
    expect(headers.get('cache-control')).toBe(kept);
    // Else a cache would give the one who takes no compression what it keeps for the others.
    if (encoding) expect(headers.get('vary')).toMatch(/accept-encoding/i);
  });

  test('comes as it is to whoever takes no compression', async () => {
    const { headers } = await ask(what, { 'accept-encoding': 'identity' });
    expect(headers.get('content-encoding')).toBeNull();
  });
});

test.each(['script', 'the icon', 'a clip of the voice', 'an uploaded picture'])(
  '%s is not sent again to whoever has it, and in parts to whoever asks for one',
  async (what) => {
    const identity = { 'accept-encoding': 'identity' };
    const whole = await ask(what, identity);
    const bytes = new Uint8Array(await whole.arrayBuffer());
    expect(await again(what, whole.headers.get('etag') ?? '')).toBe(304);
    expect(await again(what, '"another"')).toBe(200);
    const part = await ask(what, { ...identity, range: 'bytes=10-19' });
    expect(part.status).toBe(206);
    expect(part.headers.get('content-range')).toBe(`bytes 10-19/${bytes.length}`);
    expect(new Uint8Array(await part.arrayBuffer())).toEqual(bytes.slice(10, 20));
  },
);

test('a live stream says at once what it has, and asks proxies not to wait for more', async () => {
  const events = new EventStream();
  onTestFinished(() => events.close());
  const headers = { 'accept-encoding': 'gzip, br' };
  const response = await events.open(server.url + paths['a live stream'], headers);
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  expect(await events.snapshot()).toMatchObject({ recentCalls: [] });
});
