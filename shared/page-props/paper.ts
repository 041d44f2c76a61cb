import type { Paper } from '../printing.ts';
import type { PaperBlock } from '../ticket-paper.ts';
import type { AdminBase } from './admin-base.ts';
import type { FormError, FormValues } from './form.ts';

// `/admin/ticket-paper`, `/t/:ticketId/print?paper=58|80[&auto=1]`

/** What stands on a ticket's paper. */
export interface PaperContents {
  number: string;
  blocks: PaperBlock[];
  /** Address of the picture. */
  logo: string | null;
  qr: { size: number; path: string };
}

/** GET /admin/ticket-paper; POST the same (template, logoId, do: 'save' | 'preview' | 'reset') */
export interface TicketPaperProps extends AdminBase {
  values: FormValues;
  pictures: { id: string; name: string; printable: boolean }[];
  /** Of an imagined ticket; null when the template is refused. */
  preview: PaperContents | null;
  error: FormError | null;
}

export interface PrintableTicketProps {
  ticketId: string;
  paper: Paper;
  /** Opens the print dialogue by itself. */
  auto: boolean;
  contents: PaperContents;
}
