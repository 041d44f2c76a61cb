import { useEffect, useRef, useState } from 'preact/hooks';
import type { PrintProblem } from '../../../shared/printing.ts';
import type { KioskTicket, KioskView } from '../../../shared/snapshots.ts';
import { type AttachedPrinter, attachedPrinter } from './attached-printer.ts';
import { printInBrowser } from './browser-printer.ts';
import { jobMemory } from './job-memory.ts';
import { bytesOf, reportOutcome } from './job-requests.ts';
import { type Paper, paperOf } from './paper.ts';
import { type Print, PrintQueue } from './print-queue.ts';
import { useServerPrint } from './use-server-print.ts';

export interface Printing {
  /** Of the ticket that is shown. */
  paper: Paper;
  /** Of a kiosk that prints over USB or a serial line; null on others, or where the browser cannot. */
  printer: AttachedPrinter | null;
  /** What is wrong with this kiosk's own printer. */
  problem: PrintProblem | null;
  /** It prints just now. */
  working: boolean;
}

/** Prints what this kiosk is to print, its own tickets and those that staff ask for again, and follows the rest. */
export function usePrinting({ screen, printJobs }: KioskView, taken: KioskTicket | null): Printing {
  const { printing: way, paper: width, orders } = screen;
  const attached = way === 'usb' || way === 'serial';
  const [printer, setPrinter] = useState<AttachedPrinter | null | undefined>(undefined);
  const [problem, setProblem] = useState<PrintProblem | null>(null);
  const [, setChanges] = useState(0);
  const changed = () => setChanges((count) => count + 1);

  // `changed` does the same whenever it is made.
  useEffect(() => {
    if (!attached) return;
    let over = false;
    attachedPrinter(way, changed).then(
      (found) => over || setPrinter(found),
      () => over || setPrinter(null),
    );
    return () => {
      over = true;
      setPrinter(undefined);
    };
  }, [attached, way]);

  const print = useRef<Print>(async () => 'refused');
  print.current = async (job) => {
    if (way === 'browser') return printInBrowser(job.ticketId, width);
    if (!printer) return 'unreachable';
    const bytes = await bytesOf(job).catch(() => null);
    return bytes ? printer.send(bytes) : 'interrupted';
  };
  const [queue] = useState(
    () =>
      new PrintQueue({
        print: async (job) => {
          const found = await print.current(job).catch(() => 'printer-error' as const);
          setProblem(found);
          return found;
        },
        report: reportOutcome,
        pause: (attempt) => new Promise((resolve) => setTimeout(resolve, 1000 * 2 ** attempt)),
        changed,
        memory: jobMemory(keptStorage()),
      }),
  );

  const itself = orders !== null && (way === 'browser' || (attached && printer !== undefined));
  const own = itself && taken?.print?.state === 'asked' ? { id: taken.print.jobId, ticketId: taken.ticket.id } : null;
  useEffect(() => {
    if (!itself) return;
    // The visitor who stands here comes first.
    for (const job of own ? [own, ...printJobs] : printJobs) queue.add(job);
  });

  const byServer = useServerPrint(way === 'network' ? taken : null);
  const outcome = own && queue.outcome(own.id);
  return {
    paper: outcome ? paperOfOutcome(outcome) : paperOf(byServer ?? taken?.print ?? null),
    printer: printer ?? null,
    problem,
    working: queue.working,
  };
}

/** Nothing is kept where there is no browser, as on the server. */
const keptStorage = (): Pick<Storage, 'getItem' | 'setItem'> =>
  globalThis.localStorage ?? { getItem: () => null, setItem: () => undefined };

const paperOfOutcome = (outcome: PrintProblem | 'printed' | 'waiting'): Paper =>
  outcome === 'waiting' ? 'printing' : outcome === 'printed' ? 'printed' : 'failed';
