import { pathToFileURL } from 'node:url';
import { main, say } from './failure.mjs';
import { install } from './install.mjs';
import { pinnedNode } from './pinned-node.mjs';
import { run, runTool } from './run.mjs';

const steps = {
  types: () => runTool('typescript/bin/tsc', ['-p', 'tsconfig.json'], { quiet: true }),
  'lint and format': () =>
    runTool('@biomejs/biome/bin/biome', ['ci', '.', '--colors=off', '--diagnostic-level=warn'], { quiet: true }),
  'import rules': () => run(pinnedNode(), ['scripts/check-imports.mjs'], { quiet: true }),
  'dead code': () => runTool('knip/bin/knip.js', ['--no-progress'], { quiet: true }),
};

/** Runs all steps, whatever comes of each, and says how it went. */
export async function check() {
  const results = await Promise.all(
    Object.entries(steps).map(async ([name, step]) => {
      const { code, output } = await step();
      say(code === 0 ? `ok      ${name}` : `FAILED  ${name}\n${output}`);
      return code === 0;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await main(async () => {
    await install('all');
    const { failed } = await check();
    return failed === 0 ? 0 : 1;
  });
}
