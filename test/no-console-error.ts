import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest';

let consoleError: MockInstance<typeof console.error>;

beforeEach(() => {
  consoleError = vi.spyOn(console, 'error');
});

/** A test that expects an error clears it: `vi.mocked(console.error).mockClear()`. */
afterEach(() => {
  const calls = [...consoleError.mock.calls];
  consoleError.mockRestore();
  expect(calls, 'console.error was called').toEqual([]);
});
