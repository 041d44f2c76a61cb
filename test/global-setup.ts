import { rm } from 'node:fs/promises';
import type { TestProject } from 'vitest/node';
import { makeTemplates } from './demonstration-template.ts';
import { keptPostgres } from './kept-postgres.ts';
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
  const postgres = await keptPostgres();
  const templateFolder = await temporaryFolder('template');
  await makeTemplates(postgres.url, templateFolder);
  project.provide('postgresAdmin', postgres.url);
  project.provide('templateFolder', templateFolder);

  return async () => {
    await postgres.stop();
    await rm(templateFolder, { recursive: true, force: true });
  };
}
