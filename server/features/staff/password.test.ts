import { expect, test, vi } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

const working = vi.hoisted(() => ({ now: 0, most: 0 }));
vi.mock('@node-rs/argon2', async (original) => {
  const argon2 = await original<typeof import('@node-rs/argon2')>();
  const counted =
    <Given extends unknown[], Answer>(work: (...given: Given) => Promise<Answer>) =>
    async (...given: Given) => {
      working.most = Math.max(working.most, ++working.now);
      return work(...given).finally(() => working.now--);
    };
  return { hash: counted(argon2.hash), verify: counted(argon2.verify) };
});

test('a password is known again by its hash, which tells nothing; nobody has none', async () => {
  const hash = await hashPassword('kata sandi');
  expect(hash).toMatch(/^\$argon2id\$/);
  expect(await isPassword('kata sandi', hash)).toBe(true);
  expect(await isPassword('kata Sandi', hash)).toBe(false);
  expect(await isPassword('kata sandi', undefined)).toBe(false);
});

test('when everybody signs in at eight, the disk keeps half of the threads', async () => {
  const hash = await hashPassword('123');
  await Promise.all(Array.from({ length: 12 }, () => isPassword('123', hash)));
  expect(working).toEqual({ now: 0, most: 2 });
});
