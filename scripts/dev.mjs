import { join } from 'node:path';
import { main } from './failure.mjs';
import { install } from './install.mjs';
import { root } from './pinned-node.mjs';
import { runInPlace } from './run.mjs';

/** Runs `npm start` anew after each change: what it builds and prints is the same. */
await main(async () => {
  await install('all');
  const watched = ['server', 'pages', 'shared'].map((folder) => `--watch-path=${join(root, folder)}`);
  return runInPlace(['--watch-preserve-output', ...watched, join(root, 'scripts/start.mjs')]);
});
