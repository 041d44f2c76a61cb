import { errorPage } from '../kit/error-page.tsx';
import { homePage } from './home.tsx';
import { statusPage } from './status.tsx';
import { ticketPage } from './ticket.tsx';

export const visitorPages = { home: homePage, ticket: ticketPage, status: statusPage, error: errorPage };
