import { expect, test } from 'vitest';
import { bounce, confirmWithin, press } from './confirmation.ts';

const armed = { action: 'no-show', at: 1_000 } as const;

test('harmless actions run at once', () => {
  expect(press('call-next', null, 0)).toBe('run');
  expect(press('serve', armed, 1_500)).toBe('run');
});

test('sending somebody away takes two presses', () => {
  expect(press('no-show', null, 1_000)).toEqual(armed);
  expect(press('no-show', armed, 1_000 + bounce)).toBe('run');
  expect(press('no-show', armed, 1_000 + confirmWithin)).toBe('run');
});

test('a double click is one press', () => {
  expect(press('no-show', armed, 1_000 + bounce - 1)).toEqual(armed);
});

test('too late, or another button, starts again', () => {
  expect(press('no-show', armed, 1_001 + confirmWithin)).toEqual({ action: 'no-show', at: 1_001 + confirmWithin });
  expect(press('close', armed, 1_500)).toEqual({ action: 'close', at: 1_500 });
});
