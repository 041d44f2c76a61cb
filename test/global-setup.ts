import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestProject } from 'vitest/node';
import { makeTemplates } from './demonstration-template.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The administrator's connection to the one PostgreSQL of this run. */
    postgresAdmin: string;
    /** Where the SQLite file stands that tests copy. */
    templateFolder: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const keeper = spawn(process.execPath, [join(import.meta.dirname, 'postgres-keeper.ts')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    // A group of its own, so that Ctrl-C does not reach it before the tests have ended.
    detached: process.platform !== 'win32',
  });
  const ended = once(keeper, 'close');
  const [url] = await Promise.race([once(createInterface(keeper.stdout), 'line'), ended]);
  if (typeof url !== 'string') throw new Error('The PostgreSQL for the tests did not start.');
  const templateFolder = await temporaryFolder('template');
  await makeTemplates(url, templateFolder);
  project.provide('postgresAdmin', url);
  project.provide('templateFolder', templateFolder);

  return async () => {
    keeper.stdin.end();
    await ended;
    await rm(templateFolder, { recursive: true, force: true });
  };
}
