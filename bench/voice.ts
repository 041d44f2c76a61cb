import type { BranchView } from '../shared/snapshots.ts';
import { launchBrowser } from '../test/e2e/browser.ts';
import { clipTable, giveVoiceTools, type RenderedCall, renderCall } from '../test/e2e/render-voice.ts';
import { startServer } from '../test/e2e/server.ts';

/** `npm run bench voice`: renders announcements in a browser and prints when each clip sounds, and how loud. */

const id = { locale: 'id', numbers: 'words' } as const;
const calls: RenderedCall[] = [
  { ...id, number: 'A001', counterName: 'Loket A' },
  { ...id, number: 'B123', counterName: 'Loket 12' },
  { ...id, number: 'C1005', counterName: 'Teller 3' },
  { ...id, numbers: 'digits', number: 'A047', counterName: 'Poli Gigi' },
  { locale: 'en', numbers: 'words', number: 'B123', counterName: 'Loket 12' },
];

const server = await startServer();
const browser = await launchBrowser();
try {
  const page = await browser.newPage({ baseURL: server.url, bypassCSP: true });
  await page.goto('/login');
  await giveVoiceTools(page);
  const [branch] = (await (await page.request.get('/api/v1/branches')).json()) as BranchView[];
  for (const call of calls) {
    const rendered = await renderCall(page, branch?.id ?? '', call);
    const rows = clipTable(rendered);
    const loudness = rows.map(({ rms }) => rms);
    const spread = Math.max(...loudness) - Math.min(...loudness);
    const seconds = rendered.samples.length / rendered.sampleRate;
    process.stdout.write(
      `${call.number} ${call.counterName} (${call.locale}, ${call.numbers}): ` +
        `${seconds.toFixed(2)} s, loudness within ${spread.toFixed(1)} dB\n`,
    );
    for (const { clip, start, seconds: length, rms, peak } of rows) {
      const figures = [start, length, rms, peak].map((figure) => figure.toFixed(2).padStart(8)).join('');
      process.stdout.write(`  ${clip.padEnd(22)}${figures}\n`);
    }
  }
} finally {
  await browser.close();
  await server.close();
}
