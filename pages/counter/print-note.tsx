import type { Locale } from '../../shared/page.ts';
import type { TicketPrint } from '../../shared/printing.ts';
import { printProblemText } from '../kit/print-problems.ts';
import { counterMessages } from './messages.ts';

/** Paper that did not come, or has not come yet; nothing while all is well. */
export function PrintNote({ print, locale }: { print: TicketPrint | null; locale: Locale }) {
  const messages = counterMessages[locale];
  if (print?.state === 'asked') return <span class="tag">{messages.printAsked}</span>;
  if (print?.state !== 'failed') return null;
  const why = print.problem && printProblemText[locale][print.problem];
  return <span class="tag tag-problem">{messages.notPrinted(why)}</span>;
}
