import { errorPage } from '../kit/error-page.tsx';
import { ticket } from './ticket.tsx';

export const printingPages = { ticket, error: errorPage };
