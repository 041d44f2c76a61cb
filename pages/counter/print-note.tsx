import type { Locale } from '../../shared/page.ts';
import type { StaffTicket } from '../../shared/snapshots.ts';
import { printProblemText } from '../kit/trouble-messages.ts';
import { counterMessages } from './messages.ts';

interface PrintNoteProps {
  ticket: StaffTicket;
  /** Null: not for this member of staff. */
  again: (() => void) | null;
  locale: Locale;
}

/** Paper that did not come, or has not come yet, and a button for it; nothing while all is well. */
export function PrintNote({ ticket: { number, print }, again, locale }: PrintNoteProps) {
  const messages = counterMessages[locale];
  if (print?.state === 'asked') return <span class="tag">{messages.printAsked}</span>;
  if (print?.state !== 'failed') return null;
  return (
    <span class="print-note">
      <span class="tag tag-problem">
        {messages.notPrinted(print.problem && printProblemText[locale][print.problem])}
      </span>
      {again && (
        <button
          type="button"
          class="btn btn-sm btn-link"
          aria-label={`${messages.actions.print} ${number}`}
          onClick={again}
        >
          {messages.actions.print}
        </button>
      )}
    </span>
  );
}
