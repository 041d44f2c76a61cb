import { setTimeout as pause } from 'node:timers/promises';
import type { PrintProblem } from '../../../shared/printing.ts';
import type { Database } from '../../db/database.ts';
import type { PrinterRow, PrintJobRow } from '../../db/schema.ts';
import { endJob } from './end-job.ts';
import { notePrinterState } from './note-printer-state.ts';
import { claimJob, printersWithJobs } from './print-job-store.ts';
import { sendToPrinter } from './printer-link.ts';
import { findPrinter } from './printer-store.ts';
import { ticketBytes } from './ticket-bytes.ts';

/** A printer that is being switched on, or whose line was busy, is there again within this; in milliseconds. */
const retries = [2000, 5000];

/** Prints what was asked for on network printers: each printer's jobs one after the other, printers side by side. */
export class PrintWorker {
  readonly #database: Database;
  readonly #onError: (error: unknown) => void;
  readonly #send: typeof sendToPrinter;
  readonly #lines = new Map<string, Promise<void>>();
  readonly #stopping = new AbortController();
  #round: Promise<void> | null = null;
  #again = false;

  constructor(database: Database, onError: (error: unknown) => void, send = sendToPrinter) {
    this.#database = database;
    this.#onError = onError;
    this.#send = send;
  }

  /** Looks for jobs; never waits. */
  wake(): void {
    this.#again = true;
    this.#round ??= this.#look().finally(() => {
      this.#round = null;
    });
  }

  /** Until what is being printed is printed; nothing more is taken up. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#round;
    await Promise.all(this.#lines.values());
  }

  async #look(): Promise<void> {
    while (this.#again && !this.#stopping.signal.aborted) {
      this.#again = false;
      try {
        for (const id of await printersWithJobs(this.#database.read)) this.#startLine(id);
      } catch (error) {
        this.#onError(error);
      }
    }
  }

  #startLine(printerId: string): void {
    if (this.#lines.has(printerId)) return;
    const line = this.#printAll(printerId)
      .catch(this.#onError)
      .finally(() => this.#lines.delete(printerId));
    this.#lines.set(printerId, line);
  }

  async #printAll(printerId: string): Promise<void> {
    const { write } = this.#database;
    while (!this.#stopping.signal.aborted) {
      const job = await write((tx) => claimJob(tx, printerId));
      if (!job) return;
      const problem = await this.#print(printerId, job);
      await write((tx) => endJob(tx, job.id, problem));
    }
  }

  async #print(printerId: string, job: PrintJobRow): Promise<PrintProblem | null> {
    const printer = await findPrinter(this.#database.read, printerId);
    if (!printer) return 'unreachable';
    const problem = await this.#trySending(printer, job);
    await this.#database.write((tx) => notePrinterState(tx, printerId, problem));
    return problem;
  }

  async #trySending(printer: PrinterRow, job: PrintJobRow): Promise<PrintProblem | null> {
    try {
      const bytes = await ticketBytes(this.#database, job, printer.paper);
      if (!bytes.ok) return 'printer-error';
      const address = { host: printer.host, port: printer.port, reportsStatus: printer.reports_status === 1 };
      let problem = await this.#send(address, bytes.value);
      // One that was known to be away keeps nobody waiting: those in line would wait for each before them.
      for (const delay of printer.problem === 'unreachable' ? [] : retries) {
        if (problem !== 'unreachable') break;
        await pause(delay, undefined, { signal: this.#stopping.signal });
        problem = await this.#send(address, bytes.value);
      }
      return problem;
    } catch (error) {
      if (!this.#stopping.signal.aborted) this.#onError(error);
      return this.#stopping.signal.aborted ? 'interrupted' : 'printer-error';
    }
  }
}
