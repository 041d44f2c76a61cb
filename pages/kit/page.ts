import type { ComponentType } from 'preact';
import type { Connection, Locale, PageContext } from '../../shared/page.ts';

export interface ViewContext extends PageContext {
  connection: Connection;
  /** Add to the browser's clock to get the server's, in milliseconds. */
  clockOffset: number;
}

export type ViewProps<Props> = Props & { context: ViewContext };

/**
 * A page is a pure function of its props. `live` names the stream whose snapshots replace `props.snapshot`;
 * it is for the browser only and absent on pages that do not change by themselves.
 */
export interface Page<Props> {
  title: (props: Props, locale: Locale) => string;
  /** Of a screen that has a language of its own; that of the browser otherwise. */
  locale?: (props: Props) => Locale | null;
  View: ComponentType<ViewProps<Props>>;
  live?: (props: Props) => string | null;
  /** Nobody is there to press reload: it loads itself anew when another version is served. */
  unattended?: true;
}

/** What the server writes into the page for the browser to hydrate from. */
export interface PageData {
  page: string;
  props: Record<string, unknown>;
  context: PageContext;
}
