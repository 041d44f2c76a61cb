import type { Action } from './actions.ts';

/** A press that asks for a second one. */
export interface Armed {
  action: Action;
  at: number;
}

/** Milliseconds for the second press. */
export const confirmWithin = 2_000;
/** A second press this soon is the same finger. */
export const bounce = 350;

const sendsSomebodyAway: readonly Action[] = ['no-show', 'close', 'take-over'];

/** `run`, or what is armed now. No window is opened that the next person would have to wait for. */
export function press(action: Action, armed: Armed | null, now: number): 'run' | Armed {
  if (!sendsSomebodyAway.includes(action)) return 'run';
  const age = armed?.action === action ? now - armed.at : Number.POSITIVE_INFINITY;
  if (armed && age < bounce) return armed;
  return age <= confirmWithin ? 'run' : { action, at: now };
}
