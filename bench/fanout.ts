import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { Api } from '../test/e2e/api.ts';
import { administrator } from '../test/e2e/office.ts';
import { type Called, LiveOffice } from './harness/live-office.ts';
import { keptMemory } from './harness/process-cost.ts';
import { say, tell, tellAlone } from './harness/report.ts';
import { compare, inTurns, median } from './harness/rounds.ts';
import { steadily } from './harness/steady.ts';

/**
 * `npm run bench fanout [displays,...]`: one call, and how long until the last of many displays has it; again while numbers
 * are taken. The floor calls somebody by the least that a call is, and then writes; the goals are told for it and for writing alone.
 */

const sizes = process.argv[2] ? process.argv[2].split(',').map(Number) : [1000, 5000, 10_000];
const rounds = 30;
const roundsUnderLoad = 10;
/** A server at work: what V8 has not compiled yet is nobody's measure. */
const warmUp = 60;
const ticketsPerSecond = 1000;
/** Before the first is counted: what a process needs once is no cost of a subscriber. */
const first = 200;

await LiveOffice.with('fanout', async (office) => {
  const { server, floor, watchers, branchId } = office;
  const display = `/api/v1/branches/${branchId}/display`;
  await office.fill({ called: sizes.length * (rounds + roundsUnderLoad) + warmUp });
  office.fillFloor(sizes.length * rounds + warmUp);

  const admin = await new Api(server.url).signIn(administrator);
  const { id: rushed } = await admin.post<{ id: string }>(`/branches/${branchId}/services`, {
    name: 'Lain',
    prefix: 'Z',
  });

  let written = 0;
  /** What the product sends to each display, with a mark of its own. */
  const frame = async () => {
    const shown = await (await fetch(server.url + display)).text();
    const mark = `write ${written++}`;
    return [`event: snapshot\nid: ${mark}\ndata: ${shown}\n\n`, mark] as const;
  };
  const calling = {
    product: () => office.call(),
    floor: async () => office.callAtFloor(...(await frame())),
    writing: async () => office.write(...(await frame())),
  };
  const follow = async (many: number) => {
    await watchers.product.open(Array(many).fill(`${display}/live`));
    await watchers.floor.open(Array(many).fill('/'));
  };
  const kept = async () => ({ product: await keptMemory(server.pid), floor: await keptMemory(floor.pid) });

  await follow(first);
  await inTurns(warmUp, calling);
  const before = await kept();

  let open = first;
  for (const size of sizes) {
    await follow(size - open);
    open = size;
    say(`\n${size} displays`);
    const after = await kept();
    const each = (of: 'product' | 'floor') => ((after[of] - before[of]) * 1024) / (size - first);
    const memory = { product: each('product'), floor: each('floor') };
    tell(
      'memory of each',
      compare([memory], (kilobytes) => kilobytes),
      'kB',
      { atMost: 1.5 },
    );

    const calls = await inTurns(rounds, calling);
    const toWriting = calls.map(({ product, writing }) => ({ product, floor: writing }));
    const cpu = ({ cpuMillis }: Called) => (cpuMillis * 1000) / size;
    const time = compare(calls, ({ millis }) => millis);
    const wanted = { time: { atMost: 1.15 }, cpu: { atMost: 1.2 } };
    tell('until the last has it', time, 'ms', wanted.time);
    tell(
      '  beside writing alone',
      compare(toWriting, ({ millis }) => millis),
      'ms',
      wanted.time,
    );
    tell('CPU for each', compare(calls, cpu), 'us', wanted.cpu);
    tell('  beside writing alone', compare(toWriting, cpu), 'us', wanted.cpu);
    await underLoad(office, rushed, time.product);
  }
});

async function underLoad(office: LiveOffice, serviceId: string, idle: number): Promise<void> {
  const { server, branchId } = office;
  const pool = new Pool(server.url, { connections: 64 });
  const request = {
    method: 'POST',
    path: `/api/v1/branches/${branchId}/tickets`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ serviceId }),
  } as const;
  const begun = performance.now();
  const rush = steadily(ticketsPerSecond, async () => {
    const { statusCode, body } = await pool.request(request);
    await body.dump();
    if (statusCode !== 201) throw new Error(`A ticket was answered with ${statusCode}.`);
  });
  await sleep(1000);
  const times: number[] = [];
  for (let round = 0; round < roundsUnderLoad; round++) times.push((await office.call()).millis);
  const { jobs, p50, p99 } = await rush.stop();
  const reached = (jobs * 1000) / (performance.now() - begun);
  await pool.close();
  // What a long line costs is no cost of displays.
  office.emptyLine(serviceId);
  say(
    `  meanwhile ${jobs} tickets, ${reached.toFixed(0)} a second: p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms`,
  );
  tellAlone('under load', median(times), 'ms', null);
  tellAlone('  times as long as idle', median(times) / idle, 'x', { atMost: 2 });
}
