import type { DisplayView } from '../../shared/snapshots.ts';
import { LiveStream } from './live-stream.ts';
import type { CallSeen } from './run-log.ts';

/** How many calls a display's snapshot holds. */
const callsInFrame = 12;

/** Watches as a display on the wall does, and notes when each call appeared. */
export class DisplayWatch {
  readonly #seen = new Map<number, CallSeen>();
  readonly #stream: LiveStream<DisplayView>;
  readonly crowdedAt: number[] = [];
  last: DisplayView | null = null;

  constructor(address: string, look: (text: string, where: string) => void) {
    this.#stream = new LiveStream<DisplayView>(address, (snapshot, text) => {
      look(text, 'display stream');
      this.#note(snapshot);
    });
  }

  get calls(): CallSeen[] {
    return [...this.#seen.values()];
  }

  get started(): Promise<void> {
    return this.#stream.started;
  }

  get cut(): string | null {
    return this.#stream.cut;
  }

  close(): Promise<void> {
    return this.#stream.close();
  }

  #note(snapshot: DisplayView): void {
    const at = performance.now();
    const fresh = snapshot.recentCalls.filter(({ id }) => !this.#seen.has(id));
    for (const { id, number, counter } of fresh) this.#seen.set(id, { id, number, counterId: counter.id, at });
    if (fresh.length === callsInFrame) this.crowdedAt.push(at);
    this.last = snapshot;
  }
}
