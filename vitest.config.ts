import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
const setupFiles = ['test/no-console-error.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    projects: [
      {
        oxc,
        test: {
          name: 'unit',
          include: ['{server,shared,pages,tools,test}/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          setupFiles,
        },
      },
      {
        oxc,
        test: {
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          setupFiles,
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
