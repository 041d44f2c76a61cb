import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { readyEmbeddedPostgres } from './embedded-postgres.mjs';
import { Failure, main, say } from './failure.mjs';
import { install } from './install.mjs';
import { runTool } from './run.mjs';

const reports = mkdtempSync(join(tmpdir(), 'giliran-test-'));
const total = { passed: 0, failed: 0 };

/** One part after the other, all of them whatever fails; the numbers of all parts end up in the last line. */
async function part(title, work) {
  say(`\n== ${title}`);
  const start = Date.now();
  try {
    const { passed, failed } = (await work()) ?? { passed: 0, failed: 0 };
    total.passed += passed;
    total.failed += failed;
  } catch (error) {
    total.failed += 1;
    say(error instanceof Failure ? `${error.output}${error.message}` : error.stack);
  }
  say(`== ${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

async function vitest(project) {
  const report = join(reports, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await runTool('vitest/vitest.mjs', ['run', '--project', project, ...reporters]);
  const counted = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : {};
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = counted;
  // A file that does not load, an error outside any test, no test at all: vitest fails without a failed test.
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed };
}

await main(async () => {
  await part('set-up', async () => {
    await install('all');
    await readyEmbeddedPostgres();
  });
  if (total.failed === 0) {
    await part('build', build);
    await part('check', check);
    await part('unit, databases, routes, live', () => vitest('unit'));
    await part('browser journeys', () => vitest('e2e'));
  }
  rmSync(reports, { recursive: true, force: true });
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
