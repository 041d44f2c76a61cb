import type { PrintProblem } from '../../../shared/printing.ts';
import type { JobMemory } from './job-memory.ts';

export interface PrintJob {
  id: string;
  ticketId: string;
}

/** Null: it is on paper. Never rejects, never takes for ever. */
export type Print = (job: PrintJob) => Promise<PrintProblem | null>;

interface Events {
  print: Print;
  /** Tells the server; rejects when it was not heard. */
  report: (job: PrintJob, problem: PrintProblem | null) => Promise<void>;
  pause: (attempt: number) => Promise<void>;
  changed: () => void;
  memory: JobMemory;
}

const reports = 6;

/** Prints one job after the other, each once however often it is asked for, also after a reload, and says how it went. */
export class PrintQueue {
  readonly #events: Events;
  readonly #outcomes = new Map<string, PrintProblem | 'printed' | 'waiting'>();
  #last: Promise<void> = Promise.resolve();

  constructor(events: Events) {
    this.#events = events;
  }

  add(job: PrintJob): void {
    if (this.#outcomes.has(job.id)) return;
    const before = this.#events.memory.recall(job.id);
    if (before) {
      this.#settle(job, before === 'begun' ? 'interrupted' : before);
      return;
    }
    this.#outcomes.set(job.id, 'waiting');
    this.#last = this.#last.then(() => this.#print(job));
  }

  /** Undefined: it was never asked for. */
  outcome(jobId: string): PrintProblem | 'printed' | 'waiting' | undefined {
    return this.#outcomes.get(jobId);
  }

  /** Something is to be printed, or is just being printed. */
  get working(): boolean {
    return [...this.#outcomes.values()].includes('waiting');
  }

  async #print(job: PrintJob): Promise<void> {
    const { memory, print } = this.#events;
    memory.note(job.id, 'begun');
    const outcome = (await print(job)) ?? 'printed';
    memory.note(job.id, outcome);
    this.#settle(job, outcome);
  }

  #settle(job: PrintJob, outcome: PrintProblem | 'printed'): void {
    this.#outcomes.set(job.id, outcome);
    this.#events.changed();
    void this.#report(job, outcome === 'printed' ? null : outcome);
  }

  /** Until it is heard; the next ticket need not wait for that. */
  async #report(job: PrintJob, problem: PrintProblem | null): Promise<void> {
    for (let attempt = 1; attempt <= reports; attempt++) {
      try {
        return await this.#events.report(job, problem);
      } catch {
        await this.#events.pause(attempt);
      }
    }
  }
}
