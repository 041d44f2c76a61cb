import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { office } from '../../../test/office.ts';

describe.each(engines)('what an operator watches on %s', (engine) => {
  async function open() {
    const { app, database } = await testApp(engine);
    const desk = await office(database);
    const client = new Client(app);
    return {
      ...desk,
      client,
      clerk: await new Client(app).signIn('loket_a'),
      metrics: async () => (await client.get('/metrics')).text,
    };
  }

  test('commands by outcome, waiting by service, the database and the event loop', async () => {
    const { client, clerk, branchId, services, counters, metrics } = await open();
    const take = () => client.post(`/api/v1/branches/${branchId}/tickets`, { serviceId: services.a.id });
    await take();
    await take();
    await clerk.post(`/api/v1/counters/${counters.a}/call-next`);
    const text = await metrics();
    const issued = 'method="POST",route="/api/v1/branches/:branchId/tickets",outcome="ok"';
    expect(text).toContain(`giliran_request_seconds_count{${issued}} 2`);
    expect(text).toMatch(/route="\/api\/v1\/counters\/:counterId\/call-next",outcome="counter-closed"\} 1/);
    expect(text).toMatch(new RegExp(`giliran_waiting_tickets\\{branch="[^"]+",service="${services.a.name}"\\} 2`));
    expect(text).toMatch(new RegExp(`giliran_waiting_tickets\\{branch="[^"]+",service="${services.b.name}"\\} 0`));
    expect(text).toMatch(/giliran_event_loop_delay_seconds\{percentile="99"\} [\d.e-]+/);
    if (engine === 'sqlite') expect(text).toMatch(/giliran_commit_commands_count [1-9]/);
    else expect(text).toMatch(/giliran_database_connections\{state="total"\} [1-9]/);
  });

  test('holds no name, no phone and no ticket', async () => {
    const { client, metrics, take } = await open();
    const ticket = await take({ name: 'Siti Rahayu', phone: '081234567890' });
    await client.get(`/t/${ticket.id}`);
    const text = await metrics();
    for (const secret of ['Siti', '81234567890', ticket.id]) expect(text).not.toContain(secret);
  });
});

test('commands that are given to PostgreSQL again are counted', async () => {
  const { app, database } = await testApp('postgres');
  let attempts = 0;
  await database.write(async (tx) => {
    attempts++;
    if (attempts === 1) await sql`do $$ begin raise exception using errcode = '40001'; end $$`.execute(tx.db);
  });
  expect((await new Client(app).get('/metrics')).text).toContain(
    'giliran_database_retries_total{trouble="conflict"} 1',
  );
});
