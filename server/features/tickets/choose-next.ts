import type { CallingRule, RatioGroup, Why } from '../../../shared/calling-rule.ts';

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

/**
 * Each group that waits gains its share of every call, and whoever is called costs the whole: so a group is never owed,
 * nor has had, as much as one call more than its share. Among those who are owed something, the one whose call is due
 * first is called (as in "worst-case fair weighted fair queueing", Bennett and Zhang 1996; for two groups this is an even spread).
 */
function byRatio<Ticket extends Waiting>(
  heads: readonly Ticket[],
  oldest: Ticket,
  { by, groups }: RatioOrder,
  turn: Turn,
): Choice<Ticket> {
  const memberOf = (ticket: Ticket) => (by === 'class' ? ticket.priorityClass : ticket.serviceId);
  const others = groups.find(({ members }) => members.length === 0) ?? nobodyElse;
  const groupOf = (ticket: Ticket) => groups.find(({ members }) => members.includes(memberOf(ticket))) ?? others;
  const lines = Map.groupBy(heads, groupOf);
  const waiting = groups.filter((group) => group.share > 0 && lines.has(group));
  const total = waiting.reduce((sum, { share }) => sum + share, 0);
  if (total === 0) return { ticket: oldest, why: { because: 'arrival' }, turn };

  const credits = new Map(waiting.map((group) => [group, credit(turn, group, total) + group.share]));
  const owed = waiting.filter((group) => (credits.get(group) ?? 0) > 0);
  const due = (group: RatioGroup) => (total - (credits.get(group) ?? 0)) / group.share;
  const [chosen = waiting[0]] = owed.toSorted((a, b) => due(a) - due(b));
  const ticket = first((chosen && lines.get(chosen)) ?? []);
  if (!chosen || !ticket) return { ticket: oldest, why: { because: 'arrival' }, turn };
  credits.set(chosen, (credits.get(chosen) ?? 0) - total);
  return {
    ticket,
    why: { because: 'ratio', by, members: chosen.members, share: chosen.share, of: total },
    turn: {
      ...absent(turn, groups),
      ...Object.fromEntries([...credits].map(([group, value]) => [keyOf(group), value])),
    },
  };
}

const keyOf = ({ members }: RatioGroup) => (members.length === 0 ? 'others' : members.toSorted().join(' '));

/** Whatever happened meanwhile, to the rule or to who waits: nobody is owed, or owes, more than a call. */
function credit(turn: Turn, group: RatioGroup, total: number): number {
  const value = turn[keyOf(group)] ?? 0;
  return Math.min(total, Math.max(-total, value));
}

/** Groups for which nobody waits keep what they are owed; groups that the rule no longer has are forgotten. */
function absent(turn: Turn, groups: readonly RatioGroup[]): Record<string, number> {
  const keys = new Set(groups.map(keyOf));
  return Object.fromEntries(Object.entries(turn).filter(([key]) => keys.has(key)));
}
