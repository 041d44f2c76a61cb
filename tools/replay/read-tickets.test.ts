import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { readQueueNames, readTickets } from './read-tickets.ts';

const header = 'office,queue_id,letter,day,ticket_no,issued_est,called_est,open_counters_at_issue,service_min_at_issue';
const row = (queue: string, number: number | string, issued: string, called = '', office = 'Kantor') =>
  `${office},${queue},A,2020-01-07,${number},${issued},${called},2,5`;
const morning = '2020-01-07T08:00:00';

async function file(name: string, content: string | Buffer): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'giliran-replay-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

const read = async (lines: string[], office = 'Kantor', day = '2020-01-07') =>
  readTickets(await file('tickets.csv', [header, ...lines].join('\n')), office, day);

test('reads the tickets of one office and day, with times of Warsaw', async () => {
  const lines = [row('7', 1, morning, '2020-01-07T08:10:00'), row('7', 2, morning), row('8', 1, morning, '', 'Lain')];
  const tickets = await read(lines);
  expect(tickets).toEqual([
    {
      queueId: '7',
      letter: 'A',
      number: 1,
      issuedAt: Date.parse('2020-01-07T07:00:00Z'),
      calledAt: Date.parse('2020-01-07T07:10:00Z'),
      openCounters: 2,
      serviceMinutes: 5,
    },
    expect.objectContaining({ number: 2, calledAt: null }),
  ]);
});

test('reads gzip as well as plain text', async () => {
  const text = [header, row('7', 1, morning)].join('\r\n');
  expect(await readTickets(await file('tickets.csv.gz', gzipSync(text)), 'Kantor', '2020-01-07')).toHaveLength(1);
});

test('what is missing is said in a sentence', async () => {
  await expect(readTickets('/nowhere/tickets.csv', 'Kantor', '2020-01-07')).rejects.toThrow('There is no file');
  await expect(read([row('7', 1, morning)], 'Pasar')).rejects.toThrow(
    'no office "Pasar" in tickets.csv; it has Kantor.',
  );
  await expect(read([row('7', 1, morning)], 'Kantor', '2020-01-08')).rejects.toThrow('it has 2020-01-07.');
  const other = await file('tickets.csv', 'office,day\nKantor,2020-01-07\n');
  await expect(readTickets(other, 'Kantor', '2020-01-07')).rejects.toThrow('has no column queue_id, letter, ticket_no');
});

test('a malformed row is named by its line', async () => {
  await expect(read([row('7', 1, morning), 'Kantor,7'])).rejects.toThrow('line 3: 2 columns instead of 9');
  await expect(read([row('7', 'x', morning)])).rejects.toThrow('line 2: ticket_no is "x"');
  await expect(read([row('7', 1, '2020-01-07T25:00:00')])).rejects.toThrow(
    'line 2: issued_est is "2020-01-07T25:00:00"',
  );
  await expect(read([row('7', 1, morning, 'soon')])).rejects.toThrow('line 2: called_est is "soon"');
  const twice = [row('7', 1, morning), row('7', 1, morning)];
  await expect(read(twice)).rejects.toThrow('line 3: ticket 1 of queue 7 stands on line 2 already');
  await expect(read(['Kantor,"7'])).rejects.toThrow('not proper CSV');
});

test('names of queues may hold commas and stand on several lines', async () => {
  const names = await file('queues.csv', 'office,queue_id,queue_name,letter\nKantor,7,"A: KTP,\n KK",A\nLain,8,B,B\n');
  expect(await readQueueNames(names, 'Kantor')).toEqual(new Map([['7', 'A: KTP,\n KK']]));
  expect(await readQueueNames('/nowhere/tickets.csv', 'Kantor')).toEqual(new Map());
});
