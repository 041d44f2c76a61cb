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

export const priorityClasses = ['regular', 'elderly', 'disability', 'pregnant', 'appointment'] as const;
export type PriorityClass = (typeof priorityClasses)[number];

/** Where a ticket was asked for. */
export const channels = ['web', 'api', 'kiosk', 'counter'] as const;
export type Channel = (typeof channels)[number];
