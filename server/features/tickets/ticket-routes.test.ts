import { describe, expect, test } from 'vitest';
import { testApp } from '../../../test/build-app.ts';
import { Client } from '../../../test/client.ts';
import { engines } from '../../../test/databases.ts';

describe.each(engines)('the API on %s', (engine) => {
  async function start() {
    const { app, clock, database } = await testApp(engine);
    const visitor = new Client(app);
    const branch = (await visitor.get('/api/v1/branches')).body[0];
    const base = `/api/v1/branches/${branch.id}`;
    const services = (await visitor.get(`${base}/services`)).body;
    const counters = (await visitor.get(`${base}/counters`)).body;
    const take = (body: object = {}, headers: Record<string, string> = {}) =>
      visitor.post(`${base}/tickets`, { serviceId: services[0].id, ...body }, { headers });
    return { app, clock, database, visitor, base, services, counters, take };
  }

  test('a ticket is taken, called, served and completed', async () => {
    const { app, visitor, base, counters, take } = await start();
    const taken = await take({ name: 'Siti', phone: '081234567890', priorityClass: 'elderly' });
    expect(taken).toMatchObject({
      status: 201,
      body: { number: 'A001', state: 'waiting', serviceDay: '2026-11-23', ahead: 0, counter: null },
    });
    expect(taken.body.issuedAt).toBe('2026-11-23T08:05:00.000+07:00');

    const clerk = await new Client(app).signIn('loket_a');
    const counter = `/api/v1/counters/${counters[0].id}`;
    expect(await clerk.post(`${counter}/call-next`)).toMatchObject({ status: 409, body: { reason: 'counter-closed' } });
    expect(await clerk.post(`${counter}/open`)).toMatchObject({ status: 200, body: { open: true } });
    expect(await clerk.post(`${counter}/call-next`, {})).toMatchObject({ status: 200, body: { state: 'called' } });
    const ticket = `/api/v1/tickets/${taken.body.id}`;
    for (const [command, state] of [
      ['recall', 'called'],
      ['serve', 'serving'],
      ['complete', 'completed'],
    ]) {
      expect(await clerk.post(`${ticket}/${command}`)).toMatchObject({ status: 200, body: { state } });
    }
    expect(await clerk.post(`${ticket}/serve`)).toMatchObject({ status: 409, body: { reason: 'wrong-state' } });
    expect(await clerk.post(`${counter}/call-next`)).toMatchObject({ status: 409, body: { reason: 'none-waiting' } });

    const display = (await visitor.get(`${base}/display`)).body;
    expect(display.recentCalls.map((call: { recall: boolean }) => call.recall)).toEqual([true, false]);
    expect(display.counters[0]).toMatchObject({ name: 'Loket A', open: true, ticket: null });
  });

  test('nothing public holds a name, a phone or somebody else’s ticket id', async () => {
    const { app, visitor, base, counters, take } = await start();
    const { id } = (await take({ name: 'Rahasia Sekali', phone: '081298765432' })).body;
    const clerk = await new Client(app).signIn('loket_a');
    await clerk.post(`/api/v1/counters/${counters[0].id}/open`);
    await clerk.post(`/api/v1/counters/${counters[0].id}/call-next`);
    const own = [`/api/v1/tickets/${id}`, `${base}/tickets?phone=081298765432`, `/t/${id}`];
    const common = [`${base}/services`, `${base}/counters`, `${base}/display`, '/', '/display'];
    for (const url of [...own, ...common]) {
      const { status, text } = await visitor.get(url);
      expect(status, url).toBe(200);
      expect(text, url).not.toMatch(/Rahasia|81298765432/);
    }
    for (const url of common) expect((await visitor.get(url)).text, url).not.toContain(id);
  });

  test('the same Idempotency-Key answers 200 with the same ticket', async () => {
    const { take } = await start();
    const first = await take({}, { 'idempotency-key': 'abc' });
    const again = await take({}, { 'idempotency-key': 'abc' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body.id).toBe(first.body.id);
  });

  test('wrong input is a clear 4xx that names the field', async () => {
    const { visitor, base, take, services } = await start();
    expect(await take({ phone: '12' })).toMatchObject({
      status: 400,
      body: { reason: 'phone-invalid', errors: [{ field: 'phone' }] },
    });
    expect(await take({ name: 'x'.repeat(400) })).toMatchObject({
      status: 400,
      body: { reason: 'invalid-request', errors: [{ field: 'name' }] },
    });
    expect(await take({ nonsense: 1 })).toMatchObject({
      status: 400,
      body: { reason: 'invalid-request', errors: [{ field: 'nonsense' }] },
    });
    expect(await take({ serviceId: 7 })).toMatchObject({ status: 400, body: { errors: [{ field: 'serviceId' }] } });
    expect(await take({ priorityClass: 'vip' })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'priorityClass' }] },
    });
    expect(await take({ serviceId: 'nothing' })).toMatchObject({ status: 404, body: { reason: 'not-found' } });
    expect(await visitor.post('/api/v1/branches/nothing/tickets', { serviceId: services[0].id })).toMatchObject({
      status: 404,
    });
    const json = { headers: { 'content-type': 'application/json' } };
    expect(await visitor.post(`${base}/tickets`, '{"serviceId":', json)).toMatchObject({
      status: 400,
      body: { reason: 'invalid-request' },
    });
    expect(await visitor.post(`${base}/tickets`, `{"x":"${'y'.repeat(70_000)}"}`, json)).toMatchObject({
      status: 413,
      body: { reason: 'too-large' },
    });
    expect(
      await visitor.post(`${base}/tickets`, 'serviceId=1', { headers: { 'content-type': 'text/plain' } }),
    ).toMatchObject({ status: 415, body: { reason: 'unsupported-media-type' } });
    expect(await visitor.get('/api/v1/tickets/nothing')).toMatchObject({ status: 404, body: { reason: 'not-found' } });
    expect(await visitor.get('/api/v1/nowhere')).toMatchObject({ status: 404, body: { reason: 'not-found' } });
    expect(await take({ name: 'a\0b' })).toMatchObject({ status: 400, body: { reason: 'invalid-request' } });
    expect(await visitor.get('/api/v1/tickets/%00')).toMatchObject({ status: 400 });
    expect(await visitor.post('/api/v1/session', { username: '\0', password: '1' })).toMatchObject({ status: 400 });
    expect(await take({ name: 'Ayu 👩‍👩‍👧 🌸' })).toMatchObject({ status: 201 });
  });

  test('who is not signed in, or from another site, is refused', async () => {
    const { app, counters } = await start();
    const anybody = new Client(app);
    const open = `/api/v1/counters/${counters[0].id}/open`;
    expect(await anybody.post(open)).toMatchObject({ status: 401, body: { reason: 'signed-out' } });
    const clerk = await new Client(app).signIn('loket_a');
    for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { origin: 'http://elsewhere.example' }]) {
      expect(await clerk.post(open, undefined, { headers })).toMatchObject({ status: 403, body: { reason: 'csrf' } });
    }
    expect(await clerk.send('DELETE', '/api/v1/session')).toMatchObject({ status: 204 });
    expect(await clerk.post(open)).toMatchObject({ status: 401 });
  });

  test('looking up a phone finds its tickets, and guessing is stopped', { timeout: 30_000 }, async () => {
    const { visitor, base, take } = await start();
    await take({ phone: '+62 812-3456-7890' });
    const look = (phone: string) => visitor.get(`${base}/tickets?phone=${encodeURIComponent(phone)}`);
    for (let i = 0; i < 60; i++) expect((await look('081234567890')).body).toHaveLength(1);
    expect((await look('6281234567890')).body[0].number).toBe('A001');
    for (let i = 0; i < 30; i++) expect((await look(`0813000000${10 + i}`)).body).toEqual([]);
    const stopped = await look('081234567890');
    expect(stopped).toMatchObject({ status: 429, body: { reason: 'too-many-attempts' } });
    expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
  });

  test('a demonstration password must be changed when signing in from elsewhere', async () => {
    const { app, counters } = await start();
    const far = { remoteAddress: '192.168.1.20' };
    const clerk = new Client(app);
    const signedIn = await clerk.post('/api/v1/session', { username: 'loket_a', password: '123' }, far);
    expect(signedIn.body.staff.mustChangePassword).toBe(true);
    expect(await clerk.post(`/api/v1/counters/${counters[0].id}/open`, {}, far)).toMatchObject({
      status: 403,
      body: { reason: 'password-change-required' },
    });
    expect(await clerk.post(`/api/v1/counters/${counters[0].id}/open`, {})).toMatchObject({ status: 200 });
  });
});
