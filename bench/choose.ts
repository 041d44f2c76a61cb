import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../server/db/database.ts';
import { newId } from '../server/db/new-id.ts';
import { openDatabase } from '../server/db/open.ts';
import { addDefaultClasses } from '../server/features/priority-classes/default-classes.ts';
import { chooseNext } from '../server/features/tickets/choose-next.ts';
import { headsOfLines, priorityClassesOf } from '../server/features/tickets/line-store.ts';
import { untouched } from '../server/features/tickets/ticket.ts';
import type { CallingRule } from '../shared/calling-rule.ts';

/** `npm run bench choose`: choosing the next of 10,000 who wait in 20 services, beside choosing the next of 10. */

const goal = 2;
const rounds = 9;
const choices = 200;
const day = '2026-11-23';
const codes = ['regular', 'regular', 'regular', 'elderly', 'disability', 'pregnant', 'children', 'appointment'];
const rules: Record<string, CallingRule> = {
  arrival: { order: { kind: 'arrival' }, maxWaitMinutes: 30 },
  ratio: {
    order: {
      kind: 'ratio',
      by: 'class',
      groups: [
        { members: ['elderly', 'disability', 'pregnant', 'children'], share: 1 },
        { members: [], share: 2 },
      ],
    },
    maxWaitMinutes: null,
  },
};

/** A branch with one counter that serves all its services, and people waiting in each. */
async function branchWith(database: Database, services: number, waiting: number) {
  const branchId = newId(0);
  const counterId = newId(0);
  const serviceIds = Array.from({ length: services }, () => newId(0));
  await database.write(async (tx) => {
    const { db } = tx;
    const branch = { id: branchId, name: `${waiting}`, time_zone: 'Asia/Jakarta', created_at: 0 };
    await db.insertInto('branches').values(branch).execute();
    await addDefaultClasses(tx, branchId);
    const counter = { id: counterId, branch_id: branchId, name: 'Loket', position: 0, active: 1 } as const;
    await db.insertInto('counters').values(counter).execute();
    for (const [position, id] of serviceIds.entries()) {
      await db.insertInto('series').values({ id, branch_id: branchId, first_number: 1, last_number: null }).execute();
      const format = { name: `Layanan ${position}`, prefix: `${position}-`, digits: 3, series_id: id };
      const terms = { daily_quota: null, phone_required: 0, position, active: 1 } as const;
      await db
        .insertInto('services')
        .values({ id, branch_id: branchId, ...format, ...terms })
        .execute();
      await db.insertInto('counter_services').values({ counter_id: counterId, service_id: id, position }).execute();
    }
    for (let n = 0; n < waiting; n++) {
      const id = newId(n);
      const service_id = serviceIds[n % services] ?? '';
      const kind = { priority_class: codes[n % codes.length] ?? 'regular', channel: 'web' } as const;
      const person = { name: null, phone: null, visit_id: id, follows_id: null, journey_id: null, journey_step: null };
      const number = { series_id: service_id, service_day: day, number: n + 1, label: `${n + 1}` };
      await db
        .insertInto('tickets')
        .values({ ...untouched(n), id, branch_id: branchId, service_id, ...number, ...kind, ...person })
        .execute();
    }
  });
  return { counterId, serviceIds };
}

type Branch = Awaited<ReturnType<typeof branchWith>>;

/** Microseconds for one choice, as the command makes it: heads from the database, then the rule. */
async function time(database: Database, { counterId, serviceIds }: Branch, rule: CallingRule): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < choices; n++) {
    const heads = await headsOfLines(database.read, { counterId, day });
    const counter = { rule, serviceIds, priorityClasses: priorityClassesOf(heads), turn: {} };
    if (!chooseNext(heads, counter, 60_000)) throw new Error('Nobody was chosen.');
  }
  return ((performance.now() - start) / choices) * 1000;
}

const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const dataDir = await mkdtemp(join(tmpdir(), 'giliran-bench-'));
const database = await openDatabase({ dataDir, now: Date.now });
try {
  const many = await branchWith(database, 20, 10_000);
  const few = await branchWith(database, 20, 10);
  for (const [name, rule] of Object.entries(rules)) {
    const times: { many: number; few: number }[] = [];
    for (let round = 0; round < rounds; round++) {
      times.push({ few: await time(database, few, rule), many: await time(database, many, rule) });
    }
    const ofMany = median(times.map((one) => one.many));
    const ofFew = median(times.map((one) => one.few));
    const ratio = ofMany / ofFew;
    process.stdout.write(
      `choose by ${name.padEnd(8)} of 10,000: ${ofMany.toFixed(0)} us, of 10: ${ofFew.toFixed(0)} us, ` +
        `ratio ${ratio.toFixed(2)} (goal at most ${goal})\n`,
    );
    if (ratio > goal) process.exitCode = 1;
  }
} finally {
  await database.close();
  await rm(dataDir, { recursive: true, force: true });
}
