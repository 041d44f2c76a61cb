import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { kitMessages } from '../kit/messages.ts';
import { secondsSince } from '../kit/time.ts';
import { counterMessages } from './messages.ts';
import { search } from './search.ts';
import { type RowCommands, TicketRow } from './ticket-row.tsx';

export interface LineProps extends RowCommands {
  now: number;
}

export function WaitingLine({ field, ...line }: LineProps & { field: RefObject<HTMLInputElement | null> }) {
  const { snapshot, now, locale } = line;
  const messages = counterMessages[locale];
  const [query, setQuery] = useState('');
  const found = search(snapshot.waiting, query);
  const hidden = snapshot.waitingTotal > snapshot.waiting.length;

  return (
    <section class="panel line" aria-labelledby="line-title">
      <div class="line-head">
        <h2 id="line-title">
          {messages.line} <span class="number">{snapshot.waitingTotal}</span>
        </h2>
        <input
          ref={field}
          type="search"
          class="form-control form-control-sm"
          placeholder={`${messages.search}  /`}
          aria-label={messages.search}
          aria-keyshortcuts="/"
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            setQuery('');
            event.currentTarget.blur();
          }}
        />
      </div>
      <ol class="rows">
        {found.map((ticket) => (
          <TicketRow
            key={ticket.id}
            ticket={ticket}
            time={kitMessages[locale].duration(secondsSince(ticket.issuedAt, now))}
            label={messages.actions.call}
            {...line}
          />
        ))}
      </ol>
      <p class="quiet" role="status">
        {snapshot.waitingTotal === 0 ? messages.nobodyWaiting : found.length === 0 ? messages.nothingFound : ''}
        {hidden && messages.firstOf(snapshot.waiting.length, snapshot.waitingTotal)}
      </p>
    </section>
  );
}
