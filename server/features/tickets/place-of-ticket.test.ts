import { describe, expect, test } from 'vitest';
import type { CallingRule } from '../../../shared/calling-rule.ts';
import { engines } from '../../../test/databases.ts';
import { addTickets, place } from '../../../test/past-tickets.ts';
import { testClock, testDatabase } from '../../../test/test-database.ts';
import { findTicketView } from './find-ticket.ts';
import { ticketViews } from './ticket-snapshots.ts';

const minute = 60_000;
const shares = [
  { members: ['elderly', 'disability'], share: 1 },
  { members: [], share: 2 },
];
const last = [
  { members: ['elderly'], share: 3 },
  { members: ['disability'], share: 2 },
  { members: [], share: 0 },
];
const some = [
  { members: ['elderly', 'pregnant'], share: 2 },
  { members: ['disability'], share: 5 },
];
const rules: [string, CallingRule][] = [
  ['arrival', { order: { kind: 'arrival' }, maxWaitMinutes: 30 }],
  ['services', { order: { kind: 'services' }, maxWaitMinutes: null }],
  ['priority', { order: { kind: 'priority' }, maxWaitMinutes: null }],
  ['priority, and nobody for ever', { order: { kind: 'priority' }, maxWaitMinutes: 30 }],
  [
    'ratio, some only while nobody else waits',
    { order: { kind: 'ratio', by: 'class', groups: last }, maxWaitMinutes: null },
  ],
  ['ratio, some in no group', { order: { kind: 'ratio', by: 'class', groups: some }, maxWaitMinutes: 20 }],
  ['ratio', { order: { kind: 'ratio', by: 'class', groups: shares }, maxWaitMinutes: 45 }],
];
const classes = ['regular', 'elderly', 'regular', 'regular', 'disability', 'regular', 'pregnant'];

describe.each(engines)('on %s', (engine) => {
  test.each(rules)('a ticket alone has the view that it has among all, by %s', async (_, rule) => {
    const clock = testClock();
    const database = await testDatabase(engine, clock);
    const office = await place(database);
    await database.write((tx) =>
      tx.db
        .updateTable('branches')
        .set({ calling_rule: JSON.stringify(rule) })
        .execute(),
    );
    // Two and two joined the line in the same millisecond; the eldest have waited an hour, the last of all no time.
    const rows = await addTickets(
      database,
      office,
      Array.from({ length: 41 }, (_, index) => ({
        issued_at: clock.now() - (40 - index) * 1.5 * minute,
        line_at: clock.now() - (40 - (index - (index % 2))) * 1.5 * minute,
        priority_class: classes[(index * 3) % classes.length] ?? 'regular',
        state: index % 9 === 4 ? ('cancelled' as const) : ('waiting' as const),
      })),
    );
    const ids = rows.map(({ id }) => id);
    const together = await ticketViews(database.read, ids, clock.now());
    expect(new Set([...together.values()].map(({ ahead }) => ahead)).size).toBeGreaterThan(30);
    for (const id of ids) {
      expect(await findTicketView(database, id)).toEqual({ ok: true, value: together.get(id) });
    }
  });
});
