import { hydrate, render } from 'preact';
import { follow } from './live.ts';
import type { Page, PageData, ViewContext } from './page.ts';
import { keepVersion, reloadForVersion } from './reload.ts';

/** A surface's pages have different props; which one it is is known only from the data in the document. */
// biome-ignore lint/suspicious/noExplicitAny: the props were made by the server for exactly this page
type AnyPage = Page<any>;

/** Hydrates the page in the document and, if it is live, renders it again with each snapshot. */
export function startSurface(pages: Record<string, AnyPage>): void {
  const root = document.getElementById('root');
  const text = document.getElementById('page-data')?.textContent;
  if (!root || !text) return;
  const data = JSON.parse(text) as PageData;
  const page = pages[data.page];
  if (!page) return;
  const { View } = page;

  let props = data.props;
  let context: ViewContext = { ...data.context, connection: 'initial', clockOffset: data.context.now - Date.now() };
  hydrate(<View {...props} context={context} />, root);
  // A page that nobody attends and where this is missing keeps itself current in a plainer way: see keep-current.js.
  document.documentElement.dataset.started = '';

  const url = page.live?.(props);
  if (!url) return;
  const show = () => {
    render(<View {...props} context={context} />, root);
    document.title = page.title(props, context.locale);
  };
  follow<unknown>(url, {
    snapshot: (snapshot) => {
      props = { ...props, snapshot };
      show();
    },
    connection: (connection) => {
      if (connection === context.connection) return;
      context = { ...context, connection };
      show();
    },
    server: ({ now, version }) => {
      if (page.unattended) {
        if (version === context.version) keepVersion();
        else reloadForVersion();
      }
      context = { ...context, clockOffset: now - Date.now() };
    },
  });
}
