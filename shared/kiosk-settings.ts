import type { Accent, Theme } from './display-settings.ts';
import type { Locale } from './page.ts';
import type { Paper } from './printing.ts';

/**
 * `browser`: the kiosk's own print dialogue, or none with `--kiosk-printing`; `network`: the server prints; `usb`,
 * `serial`: the kiosk sends the server's bytes to a printer that hangs on it.
 */
export const printingWays = ['none', 'browser', 'network', 'usb', 'serial'] as const;
export type PrintingWay = (typeof printingWays)[number];

export interface KioskSettings {
  /** None: every one of the branch. */
  serviceIds: string[];
  /** In which it starts, and to which it returns. */
  locale: Locale;
  theme: Theme;
  accent: Accent;
  logoId: string | null;
  /** Empty: the standard welcome. */
  welcome: string;
  printing: PrintingWay;
  /** With `network`. */
  printerId: string | null;
  /** With `browser`, `usb` and `serial`. */
  paper: Paper;
  /** Seconds until a ticket that is shown gives way to the start. */
  returnAfter: number;
}

export const standardKiosk: KioskSettings = {
  serviceIds: [],
  locale: 'id',
  theme: 'light',
  accent: 'teal',
  logoId: null,
  welcome: '',
  printing: 'none',
  printerId: null,
  paper: 80,
  returnAfter: 12,
};
