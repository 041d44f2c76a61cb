import { useEffect, useRef } from 'preact/hooks';
import type { PrintableTicketProps } from '../../shared/page-props.ts';
import { papers } from '../../shared/printing.ts';
import type { Page, ViewProps } from '../kit/page.ts';
import { TicketPaper } from '../kit/ticket-paper.tsx';
import { printingMessages } from './messages.ts';
import { fitPage } from './page-size.ts';

/** On screen with what one may do; on paper nothing but the ticket, as wide as the paper. */
function PrintableTicket({ context, ticketId, paper, auto, contents }: ViewProps<PrintableTicketProps>) {
  const t = printingMessages[context.locale];
  const sheet = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A logo that is still on its way would be missing on the paper, and in its length.
    void pictures().then(() => {
      if (sheet.current) fitPage(sheet.current, paper);
      if (auto) print();
    });
  }, [auto, paper]);
  return (
    <main class={`printable paper-${paper}`}>
      <h1 class="screen-only">{t.title(contents.number)}</h1>
      <div class="sheet" ref={sheet}>
        <TicketPaper contents={contents} paper={paper} label={t.qr} />
      </div>
      <p class="screen-only ways">
        <button type="button" class="btn btn-primary needs-script" onClick={() => print()}>
          {t.print}
        </button>
        <a class="btn btn-outline-primary" href={`/t/${ticketId}`}>
          {t.back}
        </a>
      </p>
      <nav class="screen-only ways" aria-label={t.paper}>
        {papers.map((width) => (
          <a
            key={width}
            class="btn btn-link"
            href={`/t/${ticketId}/print?paper=${width}`}
            aria-current={width === paper ? 'page' : undefined}
          >
            {width} mm
          </a>
        ))}
      </nav>
    </main>
  );
}

async function pictures(): Promise<void> {
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
}

export const ticket: Page<PrintableTicketProps> = {
  title: ({ contents }, locale) => printingMessages[locale].title(contents.number),
  View: PrintableTicket,
};
