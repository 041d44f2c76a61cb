import { setTimeout as wait } from 'node:timers/promises';
import { type Trouble, troubleOf } from './trouble.ts';

const attempts = 5;
/** Milliseconds after which nothing is begun anew: whoever asked is waiting for an answer. */
const patience = 3000;
const firstPause = 20;

/**
 * Runs a command again when the database was in trouble, but only where it is certain that nothing was kept. `attempt`
 * calls what it is given just before the commit is sent: when the line breaks after that, nobody knows.
 */
export async function retried<T>(
  attempt: (committing: () => void) => Promise<T>,
  onRetry: (trouble: Trouble) => void,
): Promise<T> {
  const begun = performance.now();
  for (let number = 1; ; number++) {
    let sent = false;
    try {
      return await attempt(() => {
        sent = true;
      });
    } catch (error) {
      const trouble = troubleOf(error);
      const nothingKept = trouble === 'conflict' || (trouble === 'lost' && !sent);
      if (!nothingKept || number === attempts || performance.now() - begun > patience) throw error;
      onRetry(trouble);
    }
    await wait(pauseAfter(number));
  }
}

/** Longer each time, and not the same for all: those who got in each other's way would do so again. */
function pauseAfter(number: number): number {
  return Math.random() * firstPause * 2 ** number;
}
