import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDatabase } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import { openDatabase } from '../../db/open.ts';
import { listBranches } from '../branches/branches.ts';
import { closeDays } from '../branches/close-day.ts';
import { counterView, publicCounters } from '../counters/counter-snapshots.ts';
import { dashboardView } from '../dashboard/dashboard-snapshots.ts';
import { displayView } from '../displays/display-snapshots.ts';
import { callNext } from './call-ticket.ts';
import { changeAtCounter } from './change-at-counter.ts';
import { ticketsOfPhone, ticketViews } from './ticket-snapshots.ts';

test('on SQLite no command and no screen reads through all tickets or events there ever were', async () => {
  const { dataDir, remove } = await temporaryDatabase('sqlite', 'demonstration');
  const prepare = vi.spyOn(SqliteConnection.prototype, 'prepare');
  const database = await openDatabase({ dataDir, now: Date.now });
  onTestFinished(async () => {
    prepare.mockRestore();
    await database.close();
    await remove();
  });
  const { take, open, staff, counters } = await office(database);
  const { read, now } = database;

  const ticket = await take({ phone: '081234567890', requestKey: 'key' });
  await take();
  await open(staff.a, counters.a);
  await database.write((tx) => callNext(tx, staff.a, counters.a));
  await database.write((tx) => changeAtCounter(tx, staff.a, ticket.id, 'recall'));
  const [branch] = await listBranches(read);
  if (!branch) throw new Error('no branch');
  await counterView(read, counters.a, now());
  await publicCounters(read, branch);
  await displayView(read, branch, now());
  await dashboardView(read, branch, now());
  await ticketViews(read, [ticket.id, (await take()).id]);
  await ticketsOfPhone(read, branch, ticket.service_day, '+6281234567890');
  await closeDays(database);

  const statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) =>
    /\btickets?\b|events/.test(sql),
  );
  const explaining = new SqliteConnection(join(dataDir, 'giliran.db'), { readonly: true });
  onTestFinished(() => void explaining.close());
  const scans = statements.flatMap((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => null);
    const plan = explaining.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
    const scanned = plan.map(({ detail }) => detail).filter((detail) => /^SCAN (tickets|ticket_events)\b/.test(detail));
    return scanned.map((detail) => `${detail}: ${sql}`);
  });
  expect(statements.length).toBeGreaterThan(10);
  expect(scans).toEqual([]);
});
