import { expect } from 'vitest';
import type { Queries } from '../../server/db/database.ts';
import { publicCounters } from '../../server/features/counters/counter-snapshots.ts';
import { displayView } from '../../server/features/displays/display-snapshots.ts';
import { servicesOf } from '../../server/features/services/service-snapshots.ts';
import { ticketViews } from '../../server/features/tickets/ticket-snapshots.ts';
import { heldAt, type Model, serviceOrder } from './model.ts';
import { secrets } from './visitors.ts';

/** Law 8, and that everybody is shown what is so. */
export async function checkPublicViews(db: Queries, model: Model): Promise<void> {
  const { branch, services } = model.world;
  const ids = [...model.tickets.keys()];
  const [tickets, display, counters, lines] = await Promise.all([
    ticketViews(db, ids, model.now),
    displayView(db, branch, model.now),
    publicCounters(db, branch),
    servicesOf(db, branch, model.now),
  ]);
  expectWithout(secrets, { tickets: [...tickets.values()], display, counters, lines }, 'law 8: nobody is named');
  expectWithout(ids, { display, counters, lines }, 'law 8: a ticket id is the right to cancel');
  for (const view of tickets.values()) {
    // Only that of the ticket with which the visit goes on.
    const others = ids.filter((id) => id !== view.id && id !== view.next?.id);
    expectWithout(others, view, 'law 8: no ticket tells the id of another');
  }

  for (const counter of display.counters) {
    expect(counter.open, 'the display tells which counters are open').toBe(model.seats.has(counter.id));
    expect(counter.ticket?.number, 'the display tells who is at a counter').toBe(heldAt(model, counter.id)?.label);
  }
  for (const { id } of services) {
    const waiting = serviceOrder(model, id);
    expect(lines.find((service) => service.id === id)?.waiting, 'how many wait').toBe(waiting.length);
    for (const [place, ticket] of waiting.entries()) {
      expect(tickets.get(ticket.id)?.ahead, 'how many are ahead').toBe(place);
    }
  }
}

function expectWithout(words: readonly string[], views: unknown, law: string): void {
  const text = JSON.stringify(views);
  expect(
    words.filter((word) => text.includes(JSON.stringify(word).slice(1, -1))),
    law,
  ).toEqual([]);
}
