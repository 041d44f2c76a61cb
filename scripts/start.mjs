import { join } from 'node:path';
import { main } from './failure.mjs';
import { root } from './pinned-node.mjs';
import { prepare } from './prepare.mjs';
import { runInPlace } from './run.mjs';

await main(async () => {
  await prepare();
  return runInPlace([join(root, 'dist/server/main.js')], {
    DEMO: process.env.DEMO ?? '1',
    // Half of a start is compiling what was compiled the last time.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/giliran'),
  });
});
