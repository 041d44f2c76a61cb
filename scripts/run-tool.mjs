import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, main } from './failure.mjs';
import { root } from './pinned-node.mjs';
import { prepare } from './prepare.mjs';
import { runInPlace } from './run.mjs';

const [name, ...args] = process.argv.slice(2);

await main(async () => {
  await prepare();
  const file = join(root, 'dist/tools', `${name}.js`);
  if (!existsSync(file)) throw new Failure(`There is no tool named "${name}".`);
  return runInPlace([file, ...args]);
});
