import type { FastifyRequest } from 'fastify';
import { expect, test } from 'vitest';
import { RefusedError } from './problem.ts';
import { refuseCrossSite } from './same-origin.ts';

async function verdict(method: string, headers: Record<string, string>): Promise<string> {
  const request = { method, headers, host: 'antrian.example.id:3000' } as unknown as FastifyRequest;
  try {
    await refuseCrossSite(request);
    return 'let in';
  } catch (error) {
    if (error instanceof RefusedError) return error.refusal.reason;
    throw error;
  }
}

test.each<[string, Record<string, string>, string]>([
  ['a program that is no browser', {}, 'let in'],
  ['a page of our own', { 'sec-fetch-site': 'same-origin', origin: 'http://antrian.example.id:3000' }, 'let in'],
  ['an address typed in', { 'sec-fetch-site': 'none' }, 'let in'],
  ['another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, 'csrf'],
  ['a neighbour on the same domain', { 'sec-fetch-site': 'same-site', origin: 'http://x.example.id' }, 'csrf'],
  ['an old browser on another site', { origin: 'https://evil.example' }, 'csrf'],
  ['an old browser on a page of our own', { origin: 'http://antrian.example.id:3000' }, 'let in'],
  ['behind a proxy that speaks https', { origin: 'https://antrian.example.id:3000' }, 'let in'],
  ['another port of the same machine', { origin: 'http://antrian.example.id:8080' }, 'csrf'],
  ['a sandboxed frame', { origin: 'null' }, 'csrf'],
  ['an origin that is none', { origin: 'antrian.example.id:3000' }, 'csrf'],
  ['a name that only begins like ours', { origin: 'http://antrian.example.id:3000.evil.example' }, 'csrf'],
  ['a user name that looks like ours', { origin: 'http://antrian.example.id:3000@evil.example' }, 'csrf'],
])('%s', async (_, headers, expected) => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) expect(await verdict(method, headers)).toBe(expected);
});

test('whoever only reads may come from anywhere', async () => {
  for (const method of ['GET', 'HEAD', 'OPTIONS']) {
    expect(await verdict(method, { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })).toBe('let in');
  }
});
