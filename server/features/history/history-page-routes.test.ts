import { describe, expect, test } from 'vitest';
import type { PageData } from '../../../pages/kit/page.ts';
import type { DashboardProps, HistoryProps } from '../../../shared/page-props.ts';
import { morning, testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';
import { addSupervisor, addTickets, place } from '../../../test/past-tickets.ts';

const day = 24 * 3_600_000;

describe.each(engines)('the history page on %s', (engine) => {
  async function admin() {
    const { app, database } = await testApp(engine);
    const client = await new Client(app).signIn('admin');
    const page = async (query: string) => {
      const { status, text } = await client.get(`/admin/history${query}`);
      return { status, text, props: propsOf<HistoryProps>(text) };
    };
    return { app, database, client, page, here: await place(database) };
  }

  test('shows today unless the address says something', async () => {
    const { database, page, here } = await admin();
    await addTickets(database, here, [
      { issued_at: morning },
      { issued_at: morning - day, name: 'Budi <b>' },
      { issued_at: morning - 2 * day, number: 3 },
    ]);
    const { status, props } = await page('');
    expect(status).toBe(200);
    expect(props).toMatchObject({
      filter: { from: '2026-11-23', to: '2026-11-23', branchId: here.branch.id },
      total: 1,
      nextCursor: null,
      error: null,
    });
    expect(props.items.map(({ number }) => number)).toEqual(['A001']);
    expect(props.services.map(({ prefix }) => prefix)).toEqual(['A', 'B']);
    expect(props.counters.map(({ name }) => name)).toEqual(['Loket A', 'Loket B']);

    expect((await page('?from=&to=&state=&q=&serviceId=&counterId=')).props.total).toBe(3);
    expect((await page('?to=2026-11-22')).props.total).toBe(2);
    const found = await page('?q=budi');
    expect(found.props.items).toHaveLength(1);
    expect(found.text).toContain('Budi &lt;b>');
  });

  test('pages through what was found; the total stays', async () => {
    const { database, page, here } = await admin();
    await addTickets(
      database,
      here,
      Array.from({ length: 120 }, (_, index) => ({ issued_at: morning + index })),
    );
    const seen = new Set<string>();
    let query = '?from=2026-11-23';
    for (const expected of [50, 50, 20]) {
      const { props } = await page(query);
      expect([props.items.length, props.total]).toEqual([expected, 120]);
      for (const { id } of props.items) seen.add(id);
      query = `?from=2026-11-23&cursor=${props.nextCursor}`;
    }
    expect(seen.size).toBe(120);
  });

  test.each([
    ['?from=2026-11-23&to=2026-11-01&q=Budi', 'to', { from: '2026-11-23', to: '2026-11-01', q: 'Budi' }],
    ['?from=31-12-2026', 'from', { from: '31-12-2026' }],
    ['?state=gone&q=x', 'state', { q: 'x' }],
    ['?cursor=nonsense', 'cursor', {}],
  ])('%s: says what is wrong and keeps the filter', async (query, field, filter) => {
    const { page } = await admin();
    const { status, props } = await page(query);
    expect(status).toBe(400);
    expect(props.error).toEqual({ reason: 'invalid-request', field });
    expect(props).toMatchObject({ filter, items: [], total: 0 });
  });

  test('only for those who lead, each in their branch; the dashboard too', async () => {
    const { app, database, here } = await admin();
    const elsewhere = await place(database, 'Asia/Jayapura');
    await addSupervisor(database, 'penyelia', here.branch.id);
    const supervisor = await new Client(app).signIn('penyelia');
    const staff = await new Client(app).signIn('loket_a');
    for (const path of ['/admin', '/admin/history']) {
      expect((await supervisor.get(path)).status).toBe(200);
      expect((await supervisor.get(`${path}?branch=${elsewhere.branch.id}`)).status).toBe(403);
      expect((await staff.get(path)).status).toBe(403);
      expect((await new Client(app).get(path)).headers.location).toBe(`/login?next=${encodeURIComponent(path)}`);
    }
    const { branches, snapshot } = propsOf<DashboardProps>((await supervisor.get('/admin')).text);
    expect(branches.map(({ id }) => id)).toEqual([here.branch.id]);
    expect(snapshot.branch.id).toBe(here.branch.id);
  });
});

/** What the browser hydrates the page with. */
function propsOf<Props>(html: string): Props {
  const json = /<script type="application\/json"[^>]*>(.*?)<\/script>/s.exec(html)?.[1];
  if (!json) throw new Error(`No page data in ${html.slice(0, 200)}`);
  return (JSON.parse(json) as PageData).props as Props;
}
