import { existsSync } from 'node:fs';
import sparticuz from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const usualPlaces = [
  '/usr/bin/google-chrome',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A headless Chromium of `browserProgram`, with further arguments for what a test needs. */
export async function launchBrowser(...more: string[]): Promise<Browser> {
  const { executablePath, args } = await browserProgram();
  return chromium.launch({ executablePath, args: [...args, ...more] });
}

/** CHROME_PATH, the one npm brought (Linux x64), or the machine's own; and the arguments it needs. */
export async function browserProgram(): Promise<{ executablePath: string; args: string[] }> {
  const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const found = process.env.CHROME_PATH;
  if (!found && process.platform === 'linux' && process.arch === 'x64') {
    // Not with the arguments it proposes: in a single process, contexts mix up their cookies.
    return { executablePath: await sparticuz.executablePath(), args: ['--disable-gpu', ...quiet, ...asRoot] };
  }
  const executablePath = found ?? usualPlaces.find((path) => existsSync(path));
  if (!executablePath) throw new Error('No Chrome or Chromium found; say where it is with CHROME_PATH.');
  return { executablePath, args: [...quiet, ...asRoot] };
}
