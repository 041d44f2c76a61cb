import { Refused } from './replay/api-client.ts';
import { parseOptions } from './replay/options.ts';
import { replayDay } from './replay/replay-day.ts';
import { ReplayError } from './replay/replay-error.ts';
import { summaryText } from './replay/summary-text.ts';

try {
  const options = parseOptions(process.argv.slice(2));
  const summary = await replayDay(options, (line) => process.stderr.write(`${line}\n`));
  process.stdout.write(`${options.json ? JSON.stringify(summary, null, 2) : summaryText(summary)}\n`);
  process.exitCode = summary.ok ? 0 : 1;
} catch (error) {
  const isExpected = error instanceof ReplayError || error instanceof Refused;
  process.stderr.write(`${isExpected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
}
