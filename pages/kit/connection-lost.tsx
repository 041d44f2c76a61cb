import { kitMessages } from './messages.ts';
import type { ViewContext } from './page.ts';

export function ConnectionLost({ context }: { context: ViewContext }) {
  // The region stands there before its text does: else screen readers miss the announcement.
  return (
    <div role="status">
      {context.connection === 'lost' && <p class="connection-lost">{kitMessages[context.locale].connectionLost}</p>}
    </div>
  );
}
