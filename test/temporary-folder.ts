import { existsSync, statfsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
const enough = 4 * 2 ** 30;

/** In memory where there is plenty: most of a test's time would be spent waiting for the disk to confirm each commit. */
function place(): string {
  if (!existsSync(memory)) return tmpdir();
  const { bavail, bsize } = statfsSync(memory);
  return bavail * bsize > enough ? memory : tmpdir();
}

export function temporaryFolder(name: string): Promise<string> {
  return mkdtemp(join(place(), `giliran-${name}-`));
}
