import type { Database } from '../../db/database.ts';
import type { Feed } from '../../live/hub.ts';
import { FollowedTickets } from './followed-tickets.ts';

/** Public views of tickets, by ticket id. */
export function ticketFeed({ read, now }: Database): Feed {
  const followed = new FollowedTickets(read);
  return { kind: 'ticket', load: (ids) => followed.views(ids, now()), rest: { beyond: 100, times: 2 } };
}
