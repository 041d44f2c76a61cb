import { defineConfig } from 'vitest/config';

const oxc = { jsx: { runtime: 'automatic', importSource: 'preact' } } as const;
// This one says where it is to browsers only; the pages that load it are tested here, too.
const alias = [
  {
    find: /^@point-of-sale\/(webusb-receipt-printer)$/,
    replacement: `${import.meta.dirname}/node_modules/@point-of-sale/$1/dist/$1.esm.js`,
  },
];
const setupFiles = ['test/no-console-error.ts'];

export default defineConfig({
  test: {
    globalSetup: ['test/global-setup.ts'],
    projects: [
      {
        oxc,
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{server,shared,pages,tools,test}/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**'],
          setupFiles,
        },
      },
      {
        oxc,
        resolve: { alias },
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
