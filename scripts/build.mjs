import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { Failure, say } from './failure.mjs';
import { root } from './pinned-node.mjs';
import { runTool } from './run.mjs';

const sources = [
  'server',
  'pages',
  'shared',
  'tools',
  'tsconfig.json',
  'tsconfig.build.json',
  'vite.config.ts',
  'package-lock.json',
];
const dist = join(root, 'dist');
const stampFile = join(dist, '.giliran-built');

/** Makes dist/ from the sources, unless it was. The stamp comes last, so that a build cut short is done again. */
export async function build() {
  const stamp = fingerprint();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;

  say('Building Giliran ...');
  const start = Date.now();
  rmSync(dist, { recursive: true, force: true });
  const results = await Promise.all([
    runTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json'], { quiet: true }),
    runTool('vite/bin/vite.js', ['build', '--logLevel=warn'], { quiet: true }),
  ]);
  const failed = results.filter(({ code }) => code !== 0);
  if (failed.length > 0) throw new Failure('The build failed.', failed.map(({ output }) => `${output}\n`).join(''));
  compressAssets(join(dist, 'public/assets'));
  writeFileSync(stampFile, stamp);
  say(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

/** Once, as small as can be: the server sends these files as they are. Fonts are compressed already. */
function compressAssets(folder) {
  for (const name of readdirSync(folder)) {
    if (!/\.(js|css|svg)$/.test(name)) continue;
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) addTo(hash, source);
  return hash.digest('hex');
}

function addTo(hash, path) {
  const full = join(root, path);
  if (!existsSync(full) || /\.test\.tsx?$/.test(path)) return;
  if (statSync(full).isDirectory()) {
    for (const name of readdirSync(full).sort()) addTo(hash, `${path}/${name}`);
  } else {
    const content = readFileSync(full);
    hash.update(`${path} ${content.length}\n`).update(content);
  }
}
