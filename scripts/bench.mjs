import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Failure, main } from './failure.mjs';
import { install } from './install.mjs';
import { root } from './pinned-node.mjs';
import { runInPlace } from './run.mjs';

const [name = '', ...args] = process.argv.slice(2);

/** Benches need the test tools, and are run as they are written: Node strips the types. */
await main(async () => {
  const file = join(root, 'bench', `${name}.ts`);
  if (!name || !existsSync(file)) throw new Failure(`There is no bench named "${name}".`);
  await install('all');
  await build();
  return runInPlace([file, ...args]);
});
