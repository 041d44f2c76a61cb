import type { ServiceRow } from '../../server/db/schema.ts';
import type { ActingStaff } from '../../server/features/staff/acting-staff.ts';
import { heldAt, type Model } from './model.ts';
import type { Command, TicketChoice } from './scenario.ts';
import type { World } from './world.ts';

export interface Place {
  staff: ActingStaff;
  counter: World['counters'][number];
}

/** A command with everything it is about made out. */
export type Order =
  | { do: 'take'; service: ServiceRow; visitor: number; key: number | null }
  | ({ do: 'open' | 'close' | 'call-next' } & Place)
  | ({ do: 'call'; ticketId: string } & Place)
  | { do: 'recall' | 'serve' | 'complete' | 'no-show'; staff: ActingStaff; ticketId: string }
  | { do: 'cancel'; ticketId: string }
  | { do: 'expire' | 'close-forgotten' };

export function orderOf(model: Model, command: Command): Order {
  const { services, counters, staff } = model.world;
  switch (command.do) {
    case 'take':
      return { ...command, service: at(services, command.service) };
    case 'open':
    case 'close':
    case 'call-next':
      return { do: command.do, staff: at(staff, command.staff), counter: at(counters, command.counter) };
    case 'call': {
      const ticketId = chosen(model, command.ticket, at(staff, command.staff));
      return { do: 'call', staff: at(staff, command.staff), counter: at(counters, command.counter), ticketId };
    }
    case 'cancel':
      return { do: 'cancel', ticketId: chosen(model, command.ticket) };
    case 'expire':
    case 'close-forgotten':
      return command;
    default: {
      const who = at(staff, command.staff);
      return { do: command.do, staff: who, ticketId: chosen(model, command.ticket, who) };
    }
  }
}

function chosen(model: Model, choice: TicketChoice, staff?: ActingStaff): string {
  const ids = [...model.tickets.keys()];
  const latest = ids.at(-1) ?? 'unknown';
  if (choice === 'unknown') return choice;
  if (choice === 'latest') return latest;
  if (choice === 'mine') {
    const seat = [...model.seats].find(([, { staffId }]) => staffId === staff?.id);
    return (seat && heldAt(model, seat[0])?.id) ?? latest;
  }
  return ids[choice % Math.max(1, ids.length)] ?? 'unknown';
}

function at<Value>(list: readonly Value[], index: number): Value {
  const value = list[index];
  if (value === undefined) throw new Error(`There is no number ${index}.`);
  return value;
}
