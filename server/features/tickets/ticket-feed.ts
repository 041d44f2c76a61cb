import type { Database } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { ticketViews } from './ticket-snapshots.ts';

/** Public views of tickets, by ticket id. */
export function ticketFeed({ read, now }: Database): Feed {
  return { kind: 'ticket', load: (ids) => ticketViews(read, ids, now()) };
}
