import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure, say } from './failure.mjs';
import { machinesNode, npm } from './npm.mjs';
import { modules, nodePackage, pinnedNode, root } from './pinned-node.mjs';

const stampFile = join(modules, '.giliran-installed');

/** Makes node_modules from package-lock.json, unless it was; `scope` is 'prod' (to run) or 'all' (to test, too). */
export async function install(scope) {
  // Whoever has the test tools keeps them when `npm start` comes by.
  const all = scope === 'all' || existsSync(join(modules, 'vitest'));
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = `${process.platform}-${process.arch} ${all ? 'all' : 'prod'} ${lock}\n`;
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  say(`Installing what Giliran needs${all ? ' and its test tools' : ''} (once; this can take a minute) ...`);
  const start = Date.now();
  await installNode();
  // Not `npm ci`: it refuses a lock that lacks a binary for some other platform, and npm leaves those out of the lock
  // when it could not load them. The versions are the lock's all the same, and the lock stays as it is.
  await succeed(pinnedNode(), ['install', '--no-save', all ? '--include=dev' : '--omit=dev']);
  writeFileSync(stampFile, stamp);
  say(`Installed in ${Math.round((Date.now() - start) / 1000)} s.`);
}

/** Node comes first, and npm goes on with it: under an old Node it leaves out parts that need a newer one. */
async function installNode() {
  if (!nodePackage) return;
  const version = readJson(join(root, 'package.json')).optionalDependencies[nodePackage];
  const place = join(modules, nodePackage);
  if (existsSync(join(place, 'package.json')) && readJson(join(place, 'package.json')).version === version) return;

  const aside = join(modules, '.giliran-node');
  rmSync(aside, { recursive: true, force: true });
  await succeed(machinesNode, [
    'install',
    '--prefix',
    aside,
    '--no-save',
    '--no-package-lock',
    `${nodePackage}@${version}`,
  ]);
  rmSync(place, { recursive: true, force: true });
  renameSync(join(aside, 'node_modules', nodePackage), place);
  rmSync(aside, { recursive: true, force: true });
}

async function succeed(node, args) {
  const code = await npm(node, [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) throw new Failure('The installation failed (npm says why above). Is this machine online?');
}

function readJson(path) {
  return JSON.parse(readFileSync(path, 'utf8'));
}
