import type { SignedIn } from './staff.ts';

export const locales = ['id', 'en'] as const;
export type Locale = (typeof locales)[number];

/** What every page knows besides its own props. Serialised into the page, so it holds nothing secret. */
export interface PageContext {
  locale: Locale;
  /** The server's clock when the page was made, epoch milliseconds. */
  now: number;
  /** Goes into each form as the hidden field `_csrf`. */
  csrf: string;
  /** Path and query of this page. */
  path: string;
  /** Changes when another build is deployed. */
  version: string;
  staff: SignedIn | null;
}

/** How the browser stands with the server; `initial` until the live stream has said something. */
export type Connection = 'initial' | 'live' | 'lost';
