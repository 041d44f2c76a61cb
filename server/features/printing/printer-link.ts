import { connect, type Socket } from 'node:net';
import type { PrintProblem } from '../../../shared/printing.ts';
import { isStatus, problemOfStatus, statusRequest, statusRequests } from './printer-status.ts';

export interface PrinterAddress {
  host: string;
  port: number;
  /** Whether it answers when it is asked how it is. */
  reportsStatus: boolean;
}

/** Milliseconds. */
export interface Patience {
  connect: number;
  answer: number;
  /** For all bytes of a ticket: a printer that is slow takes them as fast as it prints. */
  write: number;
}

const patience: Patience = { connect: 4000, answer: 2000, write: 10_000 };

class LinkProblem extends Error {
  readonly problem: PrintProblem;

  constructor(problem: PrintProblem) {
    super(problem);
    this.problem = problem;
  }
}

/**
 * Prints: null when the printer says that all is well, or took everything and cannot say more. A line that broke before
 * the first byte is `unreachable`, and may be tried again; one that broke later may have left half a ticket.
 */
export function sendToPrinter(
  address: PrinterAddress,
  bytes: Uint8Array,
  limits = patience,
): Promise<PrintProblem | null> {
  return onLine(address, limits, async (line) => {
    const before = address.reportsStatus ? await line.status() : null;
    if (before !== null) return before;
    await line.write(bytes);
    return address.reportsStatus ? line.status() : null;
  });
}

/** How the printer is, without printing. One that cannot say is well when it can be reached. */
export function checkPrinter(address: PrinterAddress, limits = patience): Promise<PrintProblem | null> {
  return onLine(address, limits, async (line) => (address.reportsStatus ? line.status() : null));
}

/** By address: a printer serves one connection at a time, whoever it is that wants something of it. */
const turns = new Map<string, Promise<unknown>>();

function onLine(
  address: PrinterAddress,
  limits: Patience,
  talk: (line: Line) => Promise<PrintProblem | null>,
): Promise<PrintProblem | null> {
  const key = `${address.host}:${address.port}`;
  const before = turns.get(key) ?? Promise.resolve();
  const turn = before.then(() => connected(address, limits, talk));
  const settled = turn.catch(() => undefined).finally(() => turns.get(key) === settled && turns.delete(key));
  turns.set(key, settled);
  return turn;
}

async function connected(
  { host, port }: PrinterAddress,
  limits: Patience,
  talk: (line: Line) => Promise<PrintProblem | null>,
): Promise<PrintProblem | null> {
  const socket = connect({ host, port, noDelay: true });
  const line = new Line(socket, limits);
  try {
    await line.open();
    const problem = await talk(line);
    await line.close();
    return problem;
  } catch (error) {
    if (error instanceof LinkProblem) return error.problem;
    throw error;
  } finally {
    socket.destroy();
  }
}

/** One connection; whatever it waits for ends with an answer, with the line, or with patience. */
class Line {
  readonly #socket: Socket;
  readonly #limits: Patience;
  readonly #answers: number[] = [];
  #opened = false;
  #broken = false;
  #wake: () => void = () => {};

  constructor(socket: Socket, limits: Patience) {
    this.#socket = socket;
    this.#limits = limits;
    const change = (happened: () => void) => () => {
      happened();
      this.#wake();
    };
    socket.on(
      'connect',
      change(() => (this.#opened = true)),
    );
    // It is closed after an error.
    socket.on('error', () => {});
    socket.on(
      'close',
      change(() => (this.#broken = true)),
    );
    socket.on(
      'end',
      change(() => (this.#broken = true)),
    );
    socket.on('data', (chunk: Buffer) => {
      this.#answers.push(...[...chunk].filter(isStatus));
      this.#wake();
    });
  }

  async open(): Promise<void> {
    await this.#until(() => this.#opened, this.#limits.connect, 'unreachable');
  }

  async status(): Promise<PrintProblem | null> {
    this.#answers.length = 0;
    this.#socket.write(statusRequest);
    await this.#until(() => this.#answers.length >= statusRequests.length, this.#limits.answer, 'no-answer');
    return problemOfStatus(this.#answers);
  }

  async write(bytes: Uint8Array): Promise<void> {
    let taken = false;
    this.#socket.write(bytes, (error) => {
      taken = !error;
      this.#wake();
    });
    await this.#until(() => taken, this.#limits.write, 'no-answer');
  }

  /** Hangs up when all has left, for a printer forgets what it was not given; and waits until it has hung up as well. */
  async close(): Promise<void> {
    let finished = false;
    this.#socket.end(() => {
      finished = true;
      this.#wake();
    });
    await this.#until(() => finished || this.#broken, this.#limits.write, 'no-answer');
    const impatience = setTimeout(() => this.#socket.destroy(), this.#limits.answer);
    await this.#until(() => this.#broken, this.#limits.answer * 2, 'no-answer');
    clearTimeout(impatience);
  }

  async #until(done: () => boolean, limit: number, otherwise: PrintProblem): Promise<void> {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      this.#wake();
    }, limit);
    try {
      while (!done()) {
        if (late || this.#broken) throw new LinkProblem(otherwise);
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
      }
    } finally {
      clearTimeout(timer);
    }
  }
}
