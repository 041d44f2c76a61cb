import type { CallingRule, RatioGroup, Why } from '../../../shared/calling-rule.ts';
import { takeTurn } from './ratio-turn.ts';

/** Somebody who waits, as far as the rules look at them. */
export interface Waiting {
  id: string;
  serviceId: string;
  priorityClass: string;
  /** Place in the line, epoch milliseconds: mostly when the ticket was issued. */
  lineAt: number;
  number: number;
  /** Sent to this very counter. */
  sentHere: boolean;
}

/** What each group of a ratio is owed, by group; kept with the counter from call to call. */
export type Turn = Readonly<Record<string, number>>;

export interface ChoosingCounter {
  rule: CallingRule;
  /** In the order in which the counter serves them. */
  serviceIds: readonly string[];
  /** Codes of the classes that count as priority. */
  priorityClasses: ReadonlySet<string>;
  turn: Turn;
}

export interface Choice<Ticket extends Waiting> {
  ticket: Ticket;
  why: Why;
  turn: Turn;
}

const minute = 60_000;

/**
 * Who is next, of the first of each line; it makes no difference if more of a line are given. Pure, so that the same
 * people waiting give the same choice on every engine, in a preview, and in a test.
 */
export function chooseNext<Ticket extends Waiting>(
  heads: readonly Ticket[],
  counter: ChoosingCounter,
  now: number,
): Choice<Ticket> | undefined {
  const oldest = first(heads);
  if (!oldest) return undefined;
  const { rule } = counter;
  const limit = rule.maxWaitMinutes;
  if (limit !== null && now - oldest.lineAt > limit * minute) {
    const minutes = Math.floor((now - oldest.lineAt) / minute);
    // The turn stays as it is: who is owed a call is owed it still.
    return { ticket: oldest, why: { because: 'waited', minutes, limit }, turn: counter.turn };
  }
  return byOrder(heads, oldest, counter);
}

function byOrder<Ticket extends Waiting>(
  heads: readonly Ticket[],
  oldest: Ticket,
  counter: ChoosingCounter,
): Choice<Ticket> {
  const { rule, serviceIds, priorityClasses, turn } = counter;
  switch (rule.order.kind) {
    case 'arrival':
      return { ticket: oldest, why: oldest.sentHere ? { because: 'sent-here' } : { because: 'arrival' }, turn };
    case 'services': {
      // Those sent here for a service that is not served here have place -1, before all.
      const place = Math.min(...heads.map(({ serviceId }) => serviceIds.indexOf(serviceId)));
      const ticket = first(heads.filter(({ serviceId }) => serviceIds.indexOf(serviceId) === place)) ?? oldest;
      return { ticket, why: place < 0 ? { because: 'sent-here' } : { because: 'services', place: place + 1 }, turn };
    }
    case 'priority': {
      const ticket = first(heads.filter(({ priorityClass }) => priorityClasses.has(priorityClass)));
      if (!ticket) return { ticket: oldest, why: { because: 'arrival' }, turn };
      return { ticket, why: { because: 'priority', priorityClass: ticket.priorityClass }, turn };
    }
    case 'ratio':
      return byRatio(heads, oldest, rule.order, turn);
  }
}

/** By place in the line; ids settle what is left, the same way wherever it is asked. */
export function compareInLine(a: Waiting, b: Waiting): number {
  return a.lineAt - b.lineAt || a.number - b.number || (a.id < b.id ? -1 : 1);
}

function first<Ticket extends Waiting>(tickets: readonly Ticket[]): Ticket | undefined {
  let best: Ticket | undefined;
  for (const ticket of tickets) if (!best || compareInLine(ticket, best) < 0) best = ticket;
  return best;
}

interface RatioOrder {
  by: 'class' | 'service';
  groups: RatioGroup[];
}

/** Everybody whom no group names, where none is meant for them: after all others. */
const nobodyElse: RatioGroup = { members: [], share: 0 };

function byRatio<Ticket extends Waiting>(
  heads: readonly Ticket[],
  oldest: Ticket,
  { by, groups }: RatioOrder,
  turn: Turn,
): Choice<Ticket> {
  const lines = Map.groupBy(heads, (ticket) =>
    groupOf(groups, by === 'class' ? ticket.priorityClass : ticket.serviceId),
  );
  const shares = groups.map((group) => (lines.has(group) ? group.share : 0));
  const owed = groups.map((group) => turn[keyOf(group)] ?? 0);
  const chosen = groups[takeTurn(shares, owed)];
  const ticket = first((chosen && lines.get(chosen)) ?? []);
  if (!chosen || !ticket) return { ticket: oldest, why: { because: 'arrival' }, turn };
  const of = shares.reduce((sum, share) => sum + share, 0);
  // Groups for which nobody waits keep what they are owed; groups that the rule no longer has are forgotten.
  const turnAfter = groups.flatMap((group, index) => {
    const known = keyOf(group) in turn || shares[index] !== 0;
    return known ? [[keyOf(group), owed[index] ?? 0] as const] : [];
  });
  return {
    ticket,
    why: { because: 'ratio', by, members: chosen.members, share: chosen.share, of },
    turn: Object.fromEntries(turnAfter),
  };
}

/** The group of a priority class or a service. */
export function groupOf(groups: readonly RatioGroup[], member: string): RatioGroup {
  const others = groups.find(({ members }) => members.length === 0) ?? nobodyElse;
  return groups.find(({ members }) => members.includes(member)) ?? others;
}

const keyOf = ({ members }: RatioGroup) => (members.length === 0 ? 'others' : members.toSorted().join(' '));
