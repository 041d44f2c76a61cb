import { basename, delimiter, dirname } from 'node:path';
import { run } from './run.mjs';

/** The Node that npm was started with; `node` itself may by now be the project's own. */
export const machinesNode = process.env.npm_node_execpath ?? process.execPath;

/** Runs the npm that this script was started by, or else the one on the PATH, with the given Node. */
export async function npm(node, args) {
  // npm shows its progress and its errors there, and sums up on the standard output what nobody asked for.
  const stdio = ['ignore', 'ignore', 'inherit'];
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === 'npm-cli.js') return (await run(node, [cli, ...args], { stdio })).code;
  const windows = process.platform === 'win32';
  const env = { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  return (await run(windows ? 'npm.cmd' : 'npm', args, { stdio, env, shell: windows })).code;
}
