import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../server/db/open.ts';
import { callNext } from '../../server/features/tickets/call-ticket.ts';
import { type TemporaryDatabase, temporaryDatabase } from '../../test/databases.ts';
import { office } from '../../test/office.ts';
import { migrateToPostgres } from './migrate-to-postgres.ts';

const now = () => Date.parse('2026-11-23T08:00:00+07:00');

let place: { dataDir: string; databaseUrl: string };
let said: string[];
beforeEach(async () => {
  const [source, target] = [await temporaryDatabase('sqlite', 'demonstration'), await temporaryDatabase('postgres')];
  place = { dataDir: source.dataDir, databaseUrl: (target as Required<TemporaryDatabase>).databaseUrl };
  said = [];
  const database = await openDatabase({ dataDir: source.dataDir, now });
  const desk = await office(database);
  await desk.open(desk.staff.a, desk.counters.a);
  for (let visitor = 0; visitor < 5; visitor++) await desk.take({ name: `Budi "${visitor}" 😀`, phone: '08123456789' });
  await database.write((tx) => callNext(tx, desk.staff.a, desk.counters.a));
  await database.write(async ({ db }) => {
    const media = {
      id: 'm',
      branch_id: desk.branchId,
      kind: 'picture',
      name: 'x',
      type: 'image/png',
      size: 3,
    } as const;
    await db
      .insertInto('media')
      .values({ ...media, complete: 1, created_at: 0 })
      .execute();
    await db
      .insertInto('media_chunks')
      .values({ media_id: 'm', position: 0, bytes: Buffer.from([0, 255, 7]) })
      .execute();
  });
  await database.close();
  return async () => {
    await source.remove();
    await target.remove();
  };
});

const migrate = () => migrateToPostgres({ ...place, say: (line) => said.push(line) });
const open = () => openDatabase({ ...place, now });

test('everything is there afterwards, and the queue goes on with the next number', async () => {
  await migrate();
  expect(said.at(-1)).toMatch(/tables are the same/);
  const database = await open();
  const desk = await office(database);
  expect((await desk.take()).label).toBe('A006');
  const called = await database.write((tx) => callNext(tx, desk.staff.a, desk.counters.a));
  expect(called).toMatchObject({ ok: false, reason: 'counter-busy' });
  const events = await database.read.selectFrom('ticket_events').select('id').orderBy('id').execute();
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
  const chunk = await database.read.selectFrom('media_chunks').select('bytes').executeTakeFirstOrThrow();
  expect([...chunk.bytes]).toEqual([0, 255, 7]);
  await database.close();
  await expect(migrate()).rejects.toThrow('data of its own');
});

test('cut short, it goes on where it stopped', async () => {
  const database = await open();
  await sql`alter table tickets add constraint broken check (number < 3)`.execute(database.read);
  await expect(migrate()).rejects.toThrow('broken');
  await sql`alter table tickets drop constraint broken`.execute(database.read);
  await migrate();
  expect(said).toContain('branches: 0 rows copied');
  expect(said).toContain('tickets: 5 rows copied');
  await database.close();
});

test('a row that differs is found', async () => {
  const database = await open();
  await sql`create function other() returns trigger language plpgsql as
    $$ begin new.calls := new.calls + 1; return new; end $$`.execute(database.read);
  await sql`create trigger other before insert on tickets for each row execute function other()`.execute(database.read);
  await expect(migrate()).rejects.toThrow('tickets differs');
  await database.close();
});
