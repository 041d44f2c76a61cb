import { clockTime } from '../kit/time.ts';
import { counterMessages } from './messages.ts';
import { TicketRow } from './ticket-row.tsx';
import type { LineProps } from './waiting-line.tsx';

export function NoShows(line: LineProps) {
  const { snapshot, locale } = line;
  const messages = counterMessages[locale];
  if (snapshot.noShows.length === 0) return null;
  return (
    <section class="panel line no-shows" aria-labelledby="no-shows-title">
      <h2 id="no-shows-title">{messages.noShows}</h2>
      <ol class="rows">
        {snapshot.noShows.map((ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            time={clockTime(ticket.lastCalledAt ?? ticket.issuedAt, locale)}
            label={messages.callAgain}
            {...line}
          />
        ))}
      </ol>
    </section>
  );
}
