import { clockTime } from '../kit/time.ts';
import { counterMessages } from './messages.ts';
import { TicketRow } from './ticket-row.tsx';
import type { LineProps } from './waiting-line.tsx';

export function HeldTickets({ now: _, ...line }: LineProps) {
  const { snapshot, locale, possible, resume } = line;
  const messages = counterMessages[locale];
  if (snapshot.held.length === 0) return null;
  return (
    <section class="panel line held" aria-labelledby="held-title">
      <h2 id="held-title">
        {messages.held} <span class="number">{snapshot.held.length}</span>
      </h2>
      <ol class="rows">
        {snapshot.held.map((ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            time={[
              ticket.heldAt && messages.heldSince(clockTime(ticket.heldAt, locale)),
              ticket.resumeAt && messages.comesBack(clockTime(ticket.resumeAt, locale)),
            ]
              .filter(Boolean)
              .join(', ')}
            label={messages.actions.call}
            {...line}
          >
            <button
              type="button"
              class="btn btn-sm btn-outline-primary"
              aria-label={`${messages.actions.resume} ${ticket.number}`}
              aria-disabled={!possible}
              onClick={() => possible && resume(ticket.id)}
            >
              {messages.actions.resume}
            </button>
          </TicketRow>
        ))}
      </ol>
    </section>
  );
}
