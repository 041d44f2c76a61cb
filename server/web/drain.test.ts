import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { testApp } from '../../test/build-app.ts';
import { Client } from '../../test/client.ts';
import { EventStream } from '../../test/event-stream.ts';

async function start() {
  const { app } = await testApp('sqlite');
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  const client = new Client(app);
  const [branch] = (await client.get('/api/v1/branches')).body;
  const base = `/api/v1/branches/${branch.id}`;
  const [service] = (await client.get(`${base}/services`)).body;
  return { app, url, base, service };
}

/** A request that the server has accepted, whose body comes when `finish` is called. */
async function begin(address: string, content: object) {
  const body = JSON.stringify(content);
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' };
  const sent = request(address, { method: 'POST', headers });
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>;
  sent.flushHeaders();
  await once(sent, 'continue');
  return async () => {
    sent.end(body);
    const [answer] = await answered;
    return {
      status: answer.statusCode,
      body: await answer.setEncoding('utf8').reduce((text, part) => text + part, ''),
    };
  };
}

test('an app that stops answers what it accepted, sends away what comes now, and ends its streams', async () => {
  const { app, url, base, service } = await start();
  const display = new EventStream();
  onTestFinished(() => display.close());
  await display.open(`${url}${base}/display/live`);
  await display.snapshot();
  const finish = await begin(`${url}${base}/tickets`, { serviceId: service.id });

  const closed = app.close();
  expect(await display.next()).toBeUndefined();
  const late = await fetch(`${url}${base}/services`);
  expect({ status: late.status, retryAfter: late.headers.get('retry-after') }).toEqual({
    status: 503,
    retryAfter: '1',
  });
  expect(late.headers.get('content-type')).toContain('application/problem+json');
  expect(await late.json()).toMatchObject({ reason: 'unavailable' });
  const page = await fetch(`${url}/`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('Coba lagi');

  const { status, body } = await finish();
  expect(status).toBe(201);
  expect(JSON.parse(body)).toMatchObject({ number: 'A001' });
  await closed;
  await expect(fetch(url)).rejects.toThrow();
});
