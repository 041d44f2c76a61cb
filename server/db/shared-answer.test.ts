import { expect, test } from 'vitest';
import { sharedAnswer } from './shared-answer.ts';

function asked() {
  const open: { answer: (value: string) => void; fail: (error: Error) => void }[] = [];
  const ask = sharedAnswer(() => {
    const { promise, resolve, reject } = Promise.withResolvers<string>();
    open.push({ answer: resolve, fail: reject });
    return promise;
  });
  return { ask, open };
}

const settle = () => new Promise(setImmediate);

test('who comes while it is asked gets the next answer, together with all others', async () => {
  const { ask, open } = asked();
  const first = ask();
  const others = [ask(), ask(), ask()];
  expect(open).toHaveLength(1);
  open[0]?.answer('old');
  expect(await first).toBe('old');
  await settle();
  expect(open).toHaveLength(2);
  const late = ask();
  open[1]?.answer('new');
  expect(await Promise.all(others)).toEqual(['new', 'new', 'new']);
  await settle();
  expect(open).toHaveLength(3);
  open[2]?.answer('newest');
  expect(await late).toBe('newest');
});

test('it is asked again when nobody waits', async () => {
  const { ask, open } = asked();
  for (const answer of ['one', 'two']) {
    const asking = ask();
    open.at(-1)?.answer(answer);
    expect(await asking).toBe(answer);
  }
  expect(open).toHaveLength(2);
});

test('a question that fails is asked again for those who came meanwhile', async () => {
  const { ask, open } = asked();
  const first = ask();
  const other = ask();
  open[0]?.fail(new Error('gone'));
  await expect(first).rejects.toThrow('gone');
  await settle();
  open[1]?.answer('back');
  expect(await other).toBe('back');
});
