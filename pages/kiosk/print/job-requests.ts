import type { PrintProblem } from '../../../shared/printing.ts';
import type { KioskTicket } from '../../../shared/snapshots.ts';
import type { PrintJob } from './print-queue.ts';

const patience = 10_000;

/** The commands for the printer that hangs on this kiosk. */
export async function bytesOf(job: PrintJob): Promise<Uint8Array> {
  return new Uint8Array(await (await ask(`/print-jobs/${job.id}/escpos`)).arrayBuffer());
}

export async function reportOutcome(job: PrintJob, problem: PrintProblem | null): Promise<void> {
  const outcome = problem === null ? { printed: true } : { printed: false, problem };
  await ask(`/print-jobs/${job.id}/outcome`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(outcome),
  });
}

export async function printOf(ticketId: string): Promise<KioskTicket['print']> {
  const taken = (await (await ask(`/kiosk/tickets/${encodeURIComponent(ticketId)}`)).json()) as KioskTicket;
  return taken.print;
}

async function ask(path: string, init: RequestInit = {}): Promise<Response> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), patience);
  try {
    const response = await fetch(`/api/v1${path}`, { ...init, credentials: 'same-origin', signal: limit.signal });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}.`);
    return response;
  } finally {
    clearTimeout(timer);
  }
}
