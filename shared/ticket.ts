export const ticketStates = [
  'waiting',
  'called',
  'serving',
  'held',
  'completed',
  'no_show',
  'cancelled',
  'expired',
] as const;
export type TicketState = (typeof ticketStates)[number];

/** The code of the priority class that everybody has who has no other; every branch has it. */
export const regularClass = 'regular';

/** Where a ticket was asked for. */
export const channels = ['web', 'api', 'kiosk', 'counter'] as const;
export type Channel = (typeof channels)[number];

/** Where a ticket goes when it is sent back to the line. */
export const linePlaces = ['front', 'original', 'end'] as const;
export type LinePlace = (typeof linePlaces)[number];
