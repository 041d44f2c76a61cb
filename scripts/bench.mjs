import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { Failure, main } from './failure.mjs';
import { install } from './install.mjs';
import { root } from './pinned-node.mjs';
import { runInPlace } from './run.mjs';

const [name = '', ...args] = process.argv.slice(2);

/** Benches need the test tools, and are run as they are written: Node strips the types. */
await main(async () => {
  const files = readdirSync(join(root, 'bench')).filter((file) => file.endsWith('.ts'));
  const names = files.map((file) => file.slice(0, -'.ts'.length)).sort();
  if (!names.includes(name)) {
    const wrong = name ? `There is no bench named "${name}".` : 'Which bench?';
    throw new Failure(`${wrong} There are ${names.join(', ')}.`);
  }
  await install('all');
  await build();
  return runInPlace([join(root, 'bench', `${name}.ts`), ...args]);
});
