import { type PrintProblem, printProblems } from '../../../shared/printing.ts';

/** `begun`: it is not known how it went. */
export type Remembered = PrintProblem | 'printed' | 'begun';

/** What became of jobs, kept over a reload: a paper whose report was lost must not come out a second time. */
export interface JobMemory {
  recall: (jobId: string) => Remembered | undefined;
  note: (jobId: string, outcome: Remembered) => void;
}

const key = 'giliran-print-jobs';
/** Far more than a server keeps waiting for one kiosk. */
const most = 100;
const outcomes: readonly unknown[] = [...printProblems, 'printed', 'begun'];

/** The newest of them; what somebody else wrote there is nothing. */
export function jobMemory(storage: Pick<Storage, 'getItem' | 'setItem'>): JobMemory {
  const jobs = new Map<string, Remembered>(read(storage));
  return {
    recall: (jobId) => jobs.get(jobId),
    note: (jobId, outcome) => {
      jobs.delete(jobId);
      jobs.set(jobId, outcome);
      for (const oldest of [...jobs.keys()].slice(0, -most)) jobs.delete(oldest);
      try {
        storage.setItem(key, JSON.stringify([...jobs]));
      } catch {
        // A full or forbidden storage costs only what outlives a reload; this paper is to come all the same.
      }
    },
  };
}

function read(storage: Pick<Storage, 'getItem'>): [string, Remembered][] {
  try {
    const entries: unknown = JSON.parse(storage.getItem(key) ?? '[]');
    return Array.isArray(entries) ? entries.filter(isEntry) : [];
  } catch {
    return [];
  }
}

const isEntry = (entry: unknown): entry is [string, Remembered] =>
  Array.isArray(entry) && typeof entry[0] === 'string' && outcomes.includes(entry[1]);
