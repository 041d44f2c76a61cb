import { useRef, useState } from 'preact/hooks';
import type { CounterView } from '../../shared/snapshots.ts';
import type { Action } from './actions.ts';
import { type Details, requestsFor } from './requests.ts';
import { type Problem, send } from './send.ts';

export interface Pending {
  action: Action;
  ticketId: string | undefined;
}

export interface Commands {
  pending: Pending | null;
  problem: Problem | null;
  run: (action: Action, details?: Details) => void;
  dismiss: () => void;
}

/** A second click this soon was meant for the button that stood here before. */
const calm = 500;
/** How long to wait for the stream to show what was done. */
const echo = 1_000;

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/** One command at a time: until its consequence is on the screen there is nothing sensible to press. */
export function useCommands(snapshot: CounterView): Commands {
  const shown = useRef(snapshot);
  shown.current = snapshot;
  const busy = useRef(false);
  const [pending, setPending] = useState<Pending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const carryOut = async (action: Action, details: Details) => {
    const before = shown.current;
    setPending({ action, ticketId: details.ticketId });
    setProblem(null);
    const [refused] = await Promise.all([send(requestsFor(action, before, details)), wait(calm)]);
    setProblem(refused);
    for (let waited = 0; !refused && shown.current === before && waited < echo; waited += 50) await wait(50);
    busy.current = false;
    setPending(null);
  };

  const run = (action: Action, details: Details = {}) => {
    if (busy.current) return;
    busy.current = true;
    void carryOut(action, details);
  };

  return { pending, problem, run, dismiss: () => setProblem(null) };
}
