import type { Locale } from '../../shared/page.ts';
import type { PrintingTrouble } from '../../shared/printing.ts';
import { printProblemText } from '../kit/print-problems.ts';
import { counterMessages } from './messages.ts';

/** Visitors at a kiosk without paper do not complain to anybody: whoever works here is told. */
export function DeviceProblems({ problems, locale }: { problems: PrintingTrouble[]; locale: Locale }) {
  const messages = counterMessages[locale];
  return (
    <div role="status">
      {problems.map(({ kind, name, problem }) => (
        <p class="warning" key={`${kind} ${name}`}>
          {messages.trouble(kind, name, problem && printProblemText[locale][problem])}
        </p>
      ))}
    </div>
  );
}
