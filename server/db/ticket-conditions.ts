import { sql } from 'kysely';

// Written out, word for word as in the partial indexes: SQLite does not see that bound values mean the same, and
// would read the whole table.

export const isWaiting = sql<boolean>`tickets.state = 'waiting'`;

export const waitsNoMore = sql<boolean>`tickets.state <> 'waiting'`;

export const isHeld = sql<boolean>`tickets.state = 'held'`;

export const isAtCounter = sql<boolean>`tickets.state in ('called', 'serving')`;

export const isOpen = sql<boolean>`tickets.state in ('waiting', 'called', 'serving', 'held')`;

export const isCall = sql<boolean>`ticket_events.kind in ('call', 'recall')`;
