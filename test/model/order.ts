import type { ServiceRow } from '../../server/db/schema.ts';
import type { ActingStaff } from '../../server/features/staff/acting-staff.ts';
import type { LinePlace } from '../../shared/ticket.ts';
import { heldAt, type Model } from './model.ts';
import type { AtCounter, Command, TicketChoice } from './scenario.ts';
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
  | ({ do: 'take-over' | 'break' | 'back' | 'undo' } & Place)
  | ({ do: 'resume'; ticketId: string } & Place)
  | { do: AtCounter; staff: ActingStaff; ticketId: string }
  | { do: 'return'; staff: ActingStaff; ticketId: string; place: LinePlace }
  | { do: 'transfer'; staff: ActingStaff; ticketId: string; target: Target; place: 'original' | 'end' }
  | { do: 'redirect'; staff: ActingStaff; ticketId: string; service: ServiceRow }
  | { do: 'priority'; staff: ActingStaff; ticketId: string; priorityClass: string }
  | { do: 'note' | 'cancel-by-staff'; staff: ActingStaff; ticketId: string }
  | { do: 'cancel'; ticketId: string }
  | { do: 'expire' | 'close-forgotten' | 'return-due' };

type Target = { serviceId: string } | { counterId: string };

export function orderOf(model: Model, command: Command): Order {
  const { services, counters, staff } = model.world;
  switch (command.do) {
    case 'take':
      return { ...command, service: at(services, command.service) };
    case 'open':
    case 'close':
    case 'call-next':
    case 'take-over':
    case 'break':
    case 'back':
    case 'undo':
      return { do: command.do, staff: at(staff, command.staff), counter: at(counters, command.counter) };
    case 'call':
    case 'resume': {
      const ticketId = chosen(model, command.ticket, at(staff, command.staff));
      return { do: command.do, staff: at(staff, command.staff), counter: at(counters, command.counter), ticketId };
    }
    case 'cancel':
      return { do: 'cancel', ticketId: chosen(model, command.ticket) };
    case 'expire':
    case 'close-forgotten':
    case 'return-due':
      return command;
    default: {
      const who = at(staff, command.staff);
      const about = { staff: who, ticketId: chosen(model, command.ticket, who) };
      switch (command.do) {
        case 'return':
          return { do: 'return', place: command.place, ...about };
        case 'transfer': {
          const { to, number, place } = command;
          const target =
            to === 'service' ? { serviceId: at(services, number).id } : { counterId: at(counters, number).id };
          return { do: 'transfer', target, place, ...about };
        }
        case 'redirect':
          return { do: 'redirect', service: at(services, command.service), ...about };
        case 'priority':
          return { do: 'priority', priorityClass: command.priorityClass, ...about };
        default:
          return { do: command.do, ...about };
      }
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
