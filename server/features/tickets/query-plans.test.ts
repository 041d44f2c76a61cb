import { join } from 'node:path';
import SqliteConnection from 'better-sqlite3';
import { expect, onTestFinished, test, vi } from 'vitest';
import { temporaryDatabase } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';
import type { Transaction } from '../../db/database.ts';
import { openDatabase } from '../../db/open.ts';
import { listBranches } from '../branches/branches.ts';
import { closeDays } from '../branches/close-day.ts';
import { closeCounter } from '../counters/close-counter.ts';
import { counterView, publicCounters } from '../counters/counter-snapshots.ts';
import { dashboardView } from '../dashboard/dashboard-snapshots.ts';
import { displayView } from '../displays/display-snapshots.ts';
import { setPriority } from './annotate-ticket.ts';
import { callNext } from './call-ticket.ts';
import { changeAtCounter } from './change-at-counter.ts';
import { redirectTicket } from './redirect-ticket.ts';
import { resumeTicket } from './resume-ticket.ts';
import { returnDue } from './return-due.ts';
import { returnTicket } from './return-ticket.ts';
import { ticketsOfPhone, ticketViews } from './ticket-snapshots.ts';
import { transferTicket } from './transfer-ticket.ts';
import { undoLast } from './undo-last.ts';

test('on SQLite no command and no screen reads through all tickets or events there ever were', async () => {
  const { dataDir, remove } = await temporaryDatabase('sqlite', 'demonstration');
  const prepare = vi.spyOn(SqliteConnection.prototype, 'prepare');
  const database = await openDatabase({ dataDir, now: Date.now });
  onTestFinished(async () => {
    prepare.mockRestore();
    await database.close();
    await remove();
  });
  const { take, open, staff, counters, services } = await office(database);
  const { read, now } = database;

  const ticket = await take({ phone: '081234567890', requestKey: 'key' });
  await take();
  await open(staff.a, counters.a);
  await database.write((tx) => callNext(tx, staff.a, counters.a));
  const write = (command: (tx: Transaction) => Promise<unknown>) => database.write(command);
  await write((tx) => changeAtCounter(tx, staff.a, ticket.id, 'recall'));
  await write((tx) => changeAtCounter(tx, staff.a, ticket.id, 'hold', { minutes: 1 }));
  await write((tx) => resumeTicket(tx, staff.a, ticket.id));
  await write((tx) => returnTicket(tx, staff.a, ticket.id, 'front'));
  await write((tx) => transferTicket(tx, staff.a, ticket.id, { counterId: counters.a }));
  await write((tx) => callNext(tx, staff.a, counters.a));
  await write((tx) => undoLast(tx, staff.a, counters.a));
  await write((tx) => setPriority(tx, staff.a, ticket.id, 'elderly'));
  await write((tx) => callNext(tx, staff.a, counters.a));
  await write((tx) => redirectTicket(tx, staff.a, ticket.id, services.b.id));
  await write((tx) => callNext(tx, staff.a, counters.a));
  await write((tx) => closeCounter(tx, staff.a, counters.a));
  await returnDue(database);
  const [branch] = await listBranches(read);
  if (!branch) throw new Error('no branch');
  await counterView(read, counters.a, now());
  await publicCounters(read, branch);
  await displayView(read, branch, now());
  await dashboardView(read, branch, now());
  await ticketViews(read, [ticket.id, (await take()).id], now());
  await ticketsOfPhone(read, branch, '+6281234567890', now());
  await closeDays(database);

  const statements = [...new Set(prepare.mock.calls.map(([sql]) => sql))].filter((sql) =>
    /\btickets?\b|events/.test(sql),
  );
  const explaining = new SqliteConnection(join(dataDir, 'giliran.db'), { readonly: true });
  onTestFinished(() => void explaining.close());
  // That index holds only whoever is at a counter now.
  const scans = statements.flatMap((sql) => {
    const values = Array.from(sql.matchAll(/\?/g), () => null);
    const plan = explaining.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[];
    const scanned = plan
      .map(({ detail }) => detail)
      .filter((detail) => /^SCAN (tickets|ticket_events)\b(?!.*tickets_one_at_counter)/.test(detail));
    return scanned.map((detail) => `${detail}: ${sql}`);
  });
  expect(statements.length).toBeGreaterThan(10);
  expect(scans).toEqual([]);
});
