import type { PrintProblem } from '../../../shared/printing.ts';

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
}

const reports = 6;

/** Prints one job after the other, each once however often it is asked for, and says how it went. */
export class PrintQueue {
  readonly #events: Events;
  readonly #outcomes = new Map<string, PrintProblem | 'printed' | 'waiting'>();
  #last: Promise<void> = Promise.resolve();

  constructor(events: Events) {
    this.#events = events;
  }

  add(job: PrintJob): void {
    if (this.#outcomes.has(job.id)) return;
    this.#outcomes.set(job.id, 'waiting');
    this.#last = this.#last.then(() => this.#print(job));
  }

  /** Undefined: it was never asked for. */
  outcome(jobId: string): PrintProblem | 'printed' | 'waiting' | undefined {
    return this.#outcomes.get(jobId);
  }

  async #print(job: PrintJob): Promise<void> {
    const problem = await this.#events.print(job);
    this.#outcomes.set(job.id, problem ?? 'printed');
    this.#events.changed();
    void this.#report(job, problem);
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
