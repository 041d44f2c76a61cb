import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { type Answer, Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';

describe.each(engines)('a visitor without script on %s', (engine) => {
  async function start() {
    const { app, database, clock } = await testApp(engine);
    const visitor = new Client(app);
    const service = await database.read
      .selectFrom('services')
      .selectAll()
      .where('prefix', '=', 'A')
      .executeTakeFirstOrThrow();
    const change = (set: Record<string, unknown>) =>
      database.write(async (tx) => {
        await tx.db.updateTable('services').set(set).where('id', '=', service.id).execute();
      });
    const take = async (fields: Record<string, string> = {}, from = visitor) =>
      from.form('/', '/', { serviceId: service.id, name: '', phone: '', requestKey: 'key-of-this-form', ...fields });
    return { app, clock, database, visitor, service, change, take };
  }

  test('takes a number by form and lands on its page', async () => {
    const { visitor, take } = await start();
    const answer = await take({ name: 'Siti', phone: '0812 3456 7890' });
    expect(answer.status).toBe(303);
    const address = String(answer.headers.location);
    expect(address).toMatch(/^\/t\/[\w-]{22}$/);
    const page = await visitor.get(address);
    expect(page.status).toBe(200);
    expect(page.text).toContain('A001');
    expect(page.text).not.toContain('Siti');
    expect(page.headers['cache-control']).toBe('no-store');
  });

  test('double tap, back and retry lead to the same page', async () => {
    const { take, service, database } = await start();
    const first = await take();
    const again = await take();
    expect(again.headers.location).toBe(first.headers.location);
    const other = await database.read
      .selectFrom('services')
      .select('id')
      .where('id', '!=', service.id)
      .executeTakeFirstOrThrow();
    expect((await take({ serviceId: other.id })).headers.location).not.toBe(first.headers.location);
  });

  test('what was typed is kept when it is refused', async () => {
    const { take, change } = await start();
    const wrong = await take({ name: 'Budi "<b>"', phone: '12ab' });
    expect(wrong.status).toBe(400);
    expect(wrong.text).toContain('value="Budi &quot;&lt;b>&quot;"');
    expect(wrong.text).toContain('value="12ab"');
    expect(wrong.text).toContain('value="key-of-this-form"');
    await change({ daily_quota: 1 });
    await take({ requestKey: 'one' });
    expect(await take({ requestKey: 'two' })).toMatchObject({ status: 409 });
    await change({ daily_quota: null, hours: JSON.stringify(Array.from({ length: 7 }, () => [['07:00', '08:00']])) });
    const closed = await take({ requestKey: 'three', name: 'Ani' });
    expect(closed.status).toBe(409);
    expect(closed.text).toContain('value="Ani"');
  });

  test('a form without its token changes nothing, and is shown again to be sent once more', async () => {
    const { visitor, service, database } = await start();
    const answer = await visitor.postForm('/', { serviceId: service.id, name: 'Ani', requestKey: 'k' });
    expect(answer.status).toBe(403);
    expect(answer.text).toContain('value="Ani"');
    expect(await database.read.selectFrom('tickets').select('id').execute()).toEqual([]);
  });

  test('sixty people behind one address take their numbers at the same moment', async () => {
    const { app, take } = await start();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, i) => take({ requestKey: `visitor ${i}` }, new Client(app))),
    );
    expect(answers.every((answer) => answer.status === 303)).toBe(true);
    expect(new Set(answers.map((answer) => answer.headers.location)).size).toBe(60);
  });

  test('cancels by form; a second time is told', async () => {
    const { visitor, take } = await start();
    const address = String((await take()).headers.location);
    expect(await visitor.form(address, `${address}/cancel`, {})).toMatchObject({ status: 303 });
    const again = await visitor.form('/', `${address}/cancel`, {});
    expect(again.status).toBe(409);
    expect((await visitor.postForm(`${address}/cancel`, {})).status).toBe(403);
  });

  test('finds today’s numbers by phone', async () => {
    const { visitor, take, clock } = await start();
    await take({ phone: '081234567890' });
    const found = await visitor.get('/status?hp=%2B62%20812-3456-7890');
    expect(found.status).toBe(200);
    expect(found.text).toContain('A001');
    expect((await visitor.get('/status?hp=halo')).status).toBe(400);
    clock.advance(24 * 3_600_000);
    expect((await visitor.get('/status?hp=081234567890')).text).not.toContain('A001');
  });

  test('what is not there is a page that says so', async () => {
    const { visitor } = await start();
    for (const url of ['/t/nothing', '/nowhere', '/?branch=nothing', '/t/nothing?lang=en']) {
      const answer = await visitor.get(url);
      expect(answer.status, url).toBe(404);
      expect(answer.text, url).toContain('<!doctype html>');
    }
  });

  test('a page that was made for somebody else is right for each who asks', async () => {
    const { app, take, visitor } = await start();
    const home = (client: Client) => client.get('/');
    const hidden = (name: string, { text }: Answer) => new RegExp(`name="${name}" value="([^"]+)"`).exec(text)?.[1];
    const others = [new Client(app), new Client(app), await new Client(app).signIn('admin')];
    const pages = await Promise.all([visitor, ...others].map(home));
    for (const field of ['_csrf', 'requestKey']) {
      const values = pages.map((page) => hidden(field, page));
      expect(new Set(values).size, field).toBe(4);
      expect(values, field).not.toContain(undefined);
    }
    expect(pages.map(({ text }) => text.includes('href="/login"'))).toEqual([true, true, true, false]);
    await visitor.get('/?lang=en');
    expect((await home(visitor)).text).toContain('<html lang="en"');
    expect((await home(new Client(app))).text).toContain('<html lang="id"');
    const address = String((await take({}, new Client(app))).headers.location);
    expect((await home(new Client(app))).text).toContain('"waiting":1');
    const [first, second] = [new Client(app), new Client(app)];
    expect((await first.get(address)).text).toContain('"state":"waiting"');
    expect(await first.form(address, `${address}/cancel`, {})).toMatchObject({ status: 303 });
    expect((await second.get(address)).text).toContain('"state":"cancelled"');
  });

  test('the language is chosen once', async () => {
    const { visitor } = await start();
    expect((await visitor.get('/')).text).toContain('<html lang="id"');
    expect((await visitor.get('/?lang=en')).text).toContain('<html lang="en"');
    expect((await visitor.get('/status')).text).toContain('<html lang="en"');
  });
});
