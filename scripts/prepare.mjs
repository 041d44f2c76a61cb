import { build } from './build.mjs';
import { install } from './install.mjs';

/** All that must be there before anything of ours can run. Costs a few milliseconds when nothing has changed. */
export async function prepare() {
  await install('prod');
  await build();
}
