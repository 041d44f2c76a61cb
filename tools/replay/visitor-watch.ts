import type { TicketView } from '../../shared/snapshots.ts';
import type { TicketState } from '../../shared/ticket.ts';
import { LiveStream } from './live-stream.ts';
import type { TicketLog, VisitorSeen } from './run-log.ts';

/** Watches one ticket as its holder's phone does. */
export class VisitorWatch {
  readonly #ticket: TicketLog;
  readonly #stream: LiveStream<TicketView>;
  readonly #states: TicketState[] = [];
  #ahead = Number.POSITIVE_INFINITY;
  #lineGrew = false;

  constructor(ticket: TicketLog, address: string, look: (text: string, where: string) => void) {
    this.#ticket = ticket;
    this.#stream = new LiveStream<TicketView>(address, ({ state, ahead }, text) => {
      look(text, `stream of ticket ${ticket.label}`);
      if (this.#states.at(-1) !== state) this.#states.push(state);
      if (ahead !== null && ahead > this.#ahead) this.#lineGrew = true;
      this.#ahead = ahead ?? this.#ahead;
    });
  }

  get started(): Promise<void> {
    return this.#stream.started;
  }

  get seen(): VisitorSeen {
    return { ticket: this.#ticket, states: this.#states, lineGrew: this.#lineGrew, cut: this.#stream.cut };
  }

  get isAtEnd(): boolean {
    return this.#states.at(-1) === this.#ticket.expected;
  }

  close(): Promise<void> {
    return this.#stream.close();
  }
}
