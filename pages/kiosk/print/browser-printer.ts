import type { Paper, PrintProblem } from '../../../shared/printing.ts';
import { within } from './time-limit.ts';

const loading = 10_000;
const printing = 30_000;

/** By the printer that the browser knows, from a frame that nobody sees; without a dialogue under `--kiosk-printing`. */
export async function printInBrowser(ticketId: string, paper: Paper): Promise<PrintProblem | null> {
  const frame = document.createElement('iframe');
  frame.className = 'print-frame';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  frame.src = `/t/${encodeURIComponent(ticketId)}/print?paper=${paper}`;
  const loaded = new Promise<boolean>((resolve) => {
    frame.addEventListener('load', () => resolve(frame.contentDocument?.querySelector('.printable') != null));
  });
  document.body.append(frame);
  try {
    if (!(await within(loading, loaded, false))) return 'unreachable';
    const page = frame.contentWindow;
    if (!page) return 'refused';
    const over = new Promise<true>((resolve) => page.addEventListener('afterprint', () => resolve(true)));
    page.print();
    return (await within(printing, over, false)) ? null : 'no-answer';
  } catch {
    return 'refused';
  } finally {
    frame.remove();
  }
}
