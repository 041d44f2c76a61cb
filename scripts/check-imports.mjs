import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'vite';
import { root } from './pinned-node.mjs';

const featureOf = (path) => /^server\/features\/([^/]+)\//.exec(path)?.[1];
const surfaceOf = (path) => /^pages\/([^/]+)\//.exec(path)?.[1];
const inside = (path, ...folders) => folders.some((folder) => path.startsWith(`${folder}/`));

/** Each rule answers whether the import of `to` (a path of ours, or a package's name) in `from` breaks it. */
const rules = {
  'only main.ts starts the app': (from, to) => to === 'server/app.ts' && from !== 'server/main.ts',
  'nothing imports main.ts': (_from, to) => to === 'server/main.ts',
  'infrastructure knows no feature': (from, to) =>
    inside(from, 'server/db', 'server/live', 'server/web') && inside(to, 'server/features'),
  'ticket.ts imports only shared/': (from, to) => from === 'server/features/tickets/ticket.ts' && !inside(to, 'shared'),
  'a store is used only in its own feature': (from, to) =>
    inside(from, 'server') && to.endsWith('-store.ts') && featureOf(from) !== featureOf(to),
  'only features and web/ render pages': (from, to) =>
    inside(from, 'server') && inside(to, 'pages') && !inside(from, 'server/features', 'server/web'),
  'pages import only shared/': (from, to) => inside(from, 'pages') && inside(to, 'server', 'tools', 'test'),
  'surfaces share only kit/': (from, to) =>
    surfaceOf(from) && surfaceOf(to) && ![surfaceOf(from), 'kit'].includes(surfaceOf(to)),
  'shared/ imports only shared/ and typebox': (from, to) =>
    inside(from, 'shared') && !inside(to, 'shared', 'typebox') && to !== 'typebox',
  'the product imports no tools and no tests': (from, to) =>
    inside(from, 'server', 'pages', 'shared') && (inside(to, 'tools', 'test') || /\.test\.tsx?$/.test(to)),
};

const files = ['server', 'pages', 'shared', 'tools'].flatMap(list).filter((path) => /(?<!\.test)\.tsx?$/.test(path));
const imports = new Map(files.map((file) => [file, importsOf(file)]));
const problems = [];
for (const [from, found] of imports) {
  for (const to of found.keys()) {
    for (const rule of Object.keys(rules)) if (rules[rule](from, to)) problems.push(`${from} imports ${to}: ${rule}`);
  }
}
const done = new Set();
for (const file of files) findCircle(file, []);
const count = [...imports.values()].reduce((sum, found) => sum + found.size, 0);
process.stdout.write(
  [...problems, `${files.length} files, ${count} imports, ${problems.length} problems\n`].join('\n'),
);
process.exitCode = problems.length > 0 || count === 0 ? 1 : 0;

function list(path) {
  if (!existsSync(join(root, path))) return [];
  const entries = readdirSync(join(root, path), { withFileTypes: true });
  return entries.flatMap((entry) => (entry.isDirectory() ? list(`${path}/${entry.name}`) : `${path}/${entry.name}`));
}

/** What the file imports, each with whether it does so when it runs (and not for types alone). */
function importsOf(file) {
  const { program, errors } = parseSync(file, readFileSync(join(root, file), 'utf8'));
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  const found = new Map();
  // Whatever imports (declarations, re-exports, import(), the type import('...')) names the other file as its source.
  JSON.stringify(program, (_key, node) => {
    const name = node?.source?.value;
    if (typeof name === 'string') {
      const to = name.startsWith('.') ? posix.join(posix.dirname(file), name) : name;
      const forTypes = node.type === 'TSImportType' || (node.importKind ?? node.exportKind) === 'type';
      found.set(to, found.get(to) || !forTypes);
    }
    return typeof node === 'bigint' ? null : node;
  });
  return found;
}

/** Files that import only each other's types do not run in a circle. */
function findCircle(file, path) {
  if (path.includes(file)) problems.push(`a circle: ${[...path.slice(path.indexOf(file)), file].join(' -> ')}`);
  if (done.has(file) || path.includes(file)) return;
  for (const [to, runs] of imports.get(file) ?? []) if (runs) findCircle(to, [...path, file]);
  done.add(file);
}
