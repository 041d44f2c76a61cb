import type { ViewContext } from '../kit/page.ts';
import { visitorMessages } from './messages.ts';

/** The ways on from the front page. `branch` is a query, empty where there is only one. */
export function SiteLinks({ context, branch }: { context: ViewContext; branch: string }) {
  const words = visitorMessages[context.locale].nav;
  const { staff } = context;
  const work = staff?.role === 'staff' ? '/counter' : '/admin';
  return (
    <nav class="site-links">
      <a class="panel site-link" href={`/status${branch}`}>
        {words.statusWhy}
      </a>
      <p class="site-links-rest">
        <a href={`/display${branch}`}>{words.display}</a>
        <a href={staff ? work : '/login'}>{staff ? words.work : words.signIn}</a>
      </p>
    </nav>
  );
}
