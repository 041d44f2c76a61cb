import { spawnSync } from 'node:child_process';

export class MissingProgram extends Error {}

/** What the program wrote to its output. */
export function run(program: string, args: string[], input?: Uint8Array): Buffer {
  const { error, status, stdout, stderr } = spawnSync(program, args, { input, maxBuffer: 64 << 20 });
  if (error && 'code' in error && error.code === 'ENOENT') {
    throw new MissingProgram(`${program} is missing: apt-get install ${program}`);
  }
  if (error) throw error;
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
  return stdout;
}
