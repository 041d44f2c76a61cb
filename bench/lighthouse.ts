import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import type { BranchView, ServiceView, TicketView } from '../shared/snapshots.ts';
import { Api } from '../test/e2e/api.ts';
import { browserProgram } from '../test/e2e/browser.ts';
import { startServer } from '../test/e2e/server.ts';

/** `npm run bench lighthouse`: what Lighthouse thinks of the visitors' pages on a cheap phone. */

const categories = ['performance', 'accessibility', 'best-practices'] as const;
const wanted = 95;

async function visitorPages(url: string): Promise<Record<string, string>> {
  const api = new Api(url);
  const [branch] = await api.get<BranchView[]>('/branches');
  const [service] = await api.get<ServiceView[]>(`/branches/${branch?.id}/services`);
  const ticket = await api.post<TicketView>(`/branches/${branch?.id}/tickets`, { serviceId: service?.id });
  return { '/': '/', 'ticket page': `/t/${ticket.id}`, '/status': '/status' };
}

/** The scores in per cent, and what cost points. */
async function judge(address: string, port: number): Promise<{ scores: number[]; faults: string[] }> {
  const result = await lighthouse(address, { port, onlyCategories: [...categories], logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse said nothing about ${address}.`);
  const { lhr } = result;
  const scores = categories.map((name) => Math.round((lhr.categories[name]?.score ?? 0) * 100));
  const faults = categories.flatMap((name) =>
    (lhr.categories[name]?.auditRefs ?? [])
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id]?.score ?? 1) < 0.995)
      .map(({ id }) => `${lhr.audits[id]?.title}: ${lhr.audits[id]?.displayValue ?? 'not passed'}`),
  );
  return { scores, faults };
}

const { executablePath, args } = await browserProgram();
const server = await startServer();
const chrome = await launch({ chromePath: executablePath, chromeFlags: ['--headless', ...args] });
let lowest = 100;
try {
  process.stdout.write(`${''.padEnd(12)}  ${categories.join('  ')}\n`);
  for (const [name, path] of Object.entries(await visitorPages(server.url))) {
    const { scores, faults } = await judge(server.url + path, chrome.port);
    const figures = scores.map((score, index) => String(score).padStart(categories[index]?.length ?? 0));
    process.stdout.write(`${name.padEnd(12)}  ${figures.join('  ')}\n`);
    for (const fault of faults) process.stdout.write(`              ${fault}\n`);
    lowest = Math.min(lowest, ...scores);
  }
} finally {
  chrome.kill();
  await server.close();
}
process.exitCode = lowest < wanted ? 1 : 0;
