import { expect, test } from 'vitest';
import { estimateWait } from './estimate-wait.ts';

const minutes = 60;

test.each([
  [
    { ahead: 0, meanService: 4 * minutes, counters: 1 },
    { from: 0, to: 5 },
  ],
  [
    { ahead: 3, meanService: 5 * minutes, counters: 1 },
    { from: 10, to: 20 },
  ],
  [
    { ahead: 3, meanService: 5 * minutes, counters: 3 },
    { from: 0, to: 10 },
  ],
  [
    { ahead: 30, meanService: 4 * minutes, counters: 2 },
    { from: 45, to: 75 },
  ],
])('%j is a wait of %j minutes', (basis, range) => {
  expect(estimateWait(basis)).toEqual(range);
});

test('nothing is said where nobody was served yet, or no counter is open', () => {
  expect(estimateWait({ ahead: 3, meanService: null, counters: 2 })).toBeNull();
  expect(estimateWait({ ahead: 3, meanService: 60, counters: 0 })).toBeNull();
});
