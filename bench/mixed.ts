import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { quantile } from './harness/load.ts';
import { type BenchOffice, type Desk, furnish } from './harness/office.ts';
import { startProduct } from './harness/product.ts';
import { say, tellAlone } from './harness/report.ts';
import { Watchers } from './harness/watchers.ts';

/**
 * `npm run bench mixed [visitors] [postgres]`: eight o'clock. 5,000 visitors open the front page, take a number, open its page and follow it
 * live, all within a minute, while 30 counters call, serve and complete, a second after another, each with its console
 * open.
 */

const visitors = Number(process.argv[2] ?? 5000);
const minute = 60_000;
const pace = 1000;

interface Ticket {
  id: string;
  number: string;
}

const server = await startProduct(process.argv[3]);
const pool = new Pool(server.url, { connections: 256 });
const watchers = new Watchers(server.url);
const times = { issue: [] as number[], page: [] as number[], call: [] as number[] };
const taken: Ticket[] = [];

async function send(times: number[], method: 'GET' | 'POST', path: string, body?: object, cookie?: string) {
  const start = performance.now();
  const headers = { ...(body && { 'content-type': 'application/json' }), ...(cookie && { cookie }) };
  const answer = await pool.request({ method, path, headers, body: body ? JSON.stringify(body) : null });
  const text = await answer.body.text();
  times.push(performance.now() - start);
  return { status: answer.statusCode, text };
}

async function visit({ branchId, serviceIds }: BenchOffice, n: number): Promise<void> {
  const ok = (status: number, wanted: number) => {
    if (status !== wanted) throw new Error(`A visitor was answered with ${status}.`);
  };
  ok((await send(times.page, 'GET', '/')).status, 200);
  const body = { serviceId: serviceIds[n % serviceIds.length], name: 'Siti Rahayu', phone: `0812${10_000_000 + n}` };
  const answer = await send(times.issue, 'POST', `/api/v1/branches/${branchId}/tickets`, body);
  ok(answer.status, 201);
  const ticket = JSON.parse(answer.text) as Ticket;
  ok((await send(times.page, 'GET', `/t/${ticket.id}`)).status, 200);
  taken.push(ticket);
}

/** Calls whoever is next, until the minute is over. */
async function work({ counterId, cookie }: Desk, until: number): Promise<number> {
  let called = 0;
  const post = async (path: string) => {
    const answer = await send(times.call, 'POST', `/api/v1${path}`, {}, cookie);
    await sleep(pace);
    return answer;
  };
  while (Date.now() < until) {
    const answer = await post(`/counters/${counterId}/call-next`);
    // Nobody has come yet.
    if (answer.status === 409) continue;
    const { id } = JSON.parse(answer.text) as Ticket;
    for (const verb of ['serve', 'complete']) {
      const { status, text } = await post(`/tickets/${id}/${verb}`);
      if (status !== 200) throw new Error(`${verb} was answered with ${status}: ${text}`);
    }
    called += 1;
  }
  return called;
}

/** Each follows the number once the page is there. */
async function follow(): Promise<void> {
  let followed = 0;
  while (followed < visitors) {
    const some = taken.slice(followed, followed + 200);
    if (some.length === 0) await sleep(50);
    else await watchers.open(some.map(({ id }) => `/api/v1/tickets/${id}/live`));
    followed += some.length;
  }
}

try {
  const office = await furnish(server, { services: 6, desks: 30 });
  const figure = async (name: string) => {
    const { text } = await send([], 'GET', '/metrics');
    return Number(new RegExp(`^${RegExp.escape(name)} (\\S+)$`, 'm').exec(text)?.[1]);
  };
  const delay = 'giliran_event_loop_delay_seconds{percentile="99"}';
  await figure(delay);

  for (const { counterId, cookie } of office.desks) {
    await watchers.open([`/api/v1/counters/${counterId}/live`], cookie);
  }

  const start = Date.now();
  const working = office.desks.map((desk) => work(desk, start + minute));
  const following = follow();
  const visiting: Promise<void>[] = [];
  for (let n = 0; n < visitors; n++) {
    const due = start + (n * minute) / visitors;
    if (due > Date.now()) await sleep(due - Date.now());
    visiting.push(visit(office, n));
  }
  await Promise.all(visiting);
  const joined = (Date.now() - start) / 1000;
  await following;
  const followed = (Date.now() - start) / 1000;
  const called = (await Promise.all(working)).reduce((sum, count) => sum + count, 0);

  const numbers = new Set(taken.map(({ number }) => number));
  say(
    `${taken.length} visitors had their numbers after ${joined.toFixed(1)} s, the last stream after ${followed.toFixed(1)} s`,
  );
  say(`${called} were called meanwhile by ${office.desks.length} counters`);
  tellAlone('numbers given twice', taken.length - numbers.size, '', { atMost: 0 });
  for (const [name, goal] of [
    ['issue', { atMost: 250 }],
    ['page', null],
    ['call', null],
  ] as const) {
    const ordered = times[name].toSorted((a, b) => a - b);
    tellAlone(`${name} p50`, quantile(ordered, 0.5), 'ms', null);
    tellAlone(`${name} p99`, quantile(ordered, 0.99), 'ms', goal);
  }
  tellAlone('event loop delay p99', (await figure(delay)) * 1000, 'ms', null);
} finally {
  await watchers.close();
  await pool.close();
  await server.close();
}
