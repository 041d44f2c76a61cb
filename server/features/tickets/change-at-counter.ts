import { ok, type Refusal, type Result, refuse } from '../../../shared/refusal.ts';
import type { Transaction } from '../../db/database.ts';
import type { TicketRow } from '../../db/schema.ts';
import { type BranchRules, branchRules } from '../branches/branch-rules.ts';
import type { ActingStaff } from '../staff/acting-staff.ts';
import { ticketAtOwnCounter } from './reach-ticket.ts';
import { type Changes, recalled, type TicketCommand } from './ticket.ts';
import { applyCommand } from './ticket-change-store.ts';

/** What staff do with the ticket at their counter. */
export type CounterCommand = Extract<TicketCommand, 'recall' | 'serve' | 'complete' | 'no-show' | 'hold'>;

export interface CounterInput {
  /** What came of the service: one of the branch's list. */
  result?: string | null | undefined;
  /** After so many minutes a held ticket goes back to the line by itself. */
  minutes?: number | null | undefined;
}

const minute = 60_000;

const changes: Record<CounterCommand, (ticket: TicketRow, now: number, input: CounterInput) => Changes> = {
  recall: recalled,
  serve: (_, now) => ({ served_at: now }),
  complete: (_, now, { result }) => ({ ended_at: now, result: result ?? null }),
  'no-show': (_, now) => ({ ended_at: now }),
  hold: (_, now, { minutes }) => ({ held_at: now, resume_at: minutes ? now + minutes * minute : null }),
};

/** Only at one's own counter, or by those who lead the branch. */
export async function changeAtCounter(
  tx: Transaction,
  staff: ActingStaff,
  ticketId: string,
  command: CounterCommand,
  input: CounterInput = {},
): Promise<Result<TicketRow>> {
  const reached = await ticketAtOwnCounter(tx, staff, ticketId);
  if (!reached.ok) return reached;
  const { ticket, actor } = reached.value;
  const forbidden = notYet(command, ticket, input, await branchRules(tx.db, ticket.branch_id), tx.now);
  if (forbidden) return forbidden;
  const change = (seen: TicketRow) => changes[command](seen, tx.now, input);
  const changed = await applyCommand(tx, ticket, command, change, actor);
  return changed ? ok(changed) : refuse('wrong-state');
}

/** What the branch's own rules have against it; the ticket's state is looked at where it is changed. */
function notYet(
  command: CounterCommand,
  ticket: TicketRow,
  { result }: CounterInput,
  rules: BranchRules,
  now: number,
): Refusal | null {
  if (ticket.state !== 'called' && command !== 'complete') return null;
  switch (command) {
    case 'recall':
      return rules.recallLimit !== null && ticket.calls > rules.recallLimit ? refuse('recall-limit') : null;
    case 'no-show': {
      if (ticket.calls < rules.minimumCalls) return refuse('call-again-first');
      const wait = (ticket.last_called_at ?? now) + rules.noShowDelay * 1000 - now;
      return wait > 0 ? refuse('no-show-too-early', { retryAfter: Math.ceil(wait / 1000) }) : null;
    }
    case 'complete':
      return result && !rules.results.includes(result) ? refuse('invalid-request', { field: 'result' }) : null;
    default:
      return null;
  }
}
