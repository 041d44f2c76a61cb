import type { PageContext } from '../../../shared/page.ts';

export function Csrf({ context }: { context: PageContext }) {
  return <input type="hidden" name="_csrf" value={context.csrf} />;
}
