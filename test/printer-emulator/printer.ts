import { createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import { Interpreter } from './escpos-interpreter.ts';

/**
 * `silent`: takes everything and never answers; `deaf`: takes the line and reads nothing; `cuts`: hangs up on the first
 * byte of a ticket.
 */
export type Mode = 'ok' | 'paper-out' | 'cover-open' | 'error' | 'silent' | 'deaf' | 'cuts';

const healthy = 0x12;
const answers: Partial<Record<Mode, Record<number, number>>> = {
  'paper-out': { 1: 0x1a, 2: 0x32, 4: 0x72 },
  'cover-open': { 1: 0x1a, 2: 0x16 },
  error: { 1: 0x1a, 2: 0x52, 3: 0x1a },
};

/** A receipt printer on port 9100, as far as we speak with one. */
export class PrinterEmulator {
  mode: Mode = 'ok';
  /** Called when it has taken something that is to be printed. */
  whenPrinted = () => {};
  /** Bytes of each connection that brought more than questions. */
  readonly jobs: Buffer[] = [];
  /** How often somebody connected, and how many at once at most. */
  connections = 0;
  mostAtOnce = 0;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();

  private constructor() {
    this.#server = createServer({ noDelay: true }, (socket) => this.#serve(socket));
  }

  static async start(): Promise<PrinterEmulator> {
    const printer = new PrinterEmulator();
    await printer.listen(0);
    onTestFinished(() => printer.stop());
    return printer;
  }

  get port(): number {
    const address = this.#server.address();
    if (address === null || typeof address === 'string') throw new Error('The printer is off.');
    return address.port;
  }

  listen(port: number): Promise<void> {
    return new Promise((resolve) => this.#server.listen(port, '127.0.0.1', resolve));
  }

  stop(): Promise<void> {
    if (!this.#server.listening) return Promise.resolve();
    for (const socket of this.#sockets) socket.destroy();
    return new Promise((resolve) => this.#server.close(() => resolve()));
  }

  #serve(socket: Socket): void {
    this.connections++;
    this.#sockets.add(socket);
    this.mostAtOnce = Math.max(this.mostAtOnce, this.#sockets.size);
    socket.on('error', () => {});
    let printed = Buffer.alloc(0);
    socket.on('end', () => this.#sockets.delete(socket));
    socket.on('close', () => {
      this.#sockets.delete(socket);
      if (printed.length > 0) this.jobs.push(printed);
    });
    if (this.mode === 'deaf') {
      socket.pause();
      return;
    }
    socket.on('data', (chunk) => {
      const { questions, rest } = withoutQuestions(Buffer.from(chunk));
      printed = Buffer.concat([printed, rest]);
      if (rest.length > 0) this.whenPrinted();
      if (this.mode === 'cuts' && rest.length > 0) socket.destroy();
      else if (this.mode !== 'silent') socket.write(Buffer.from(questions.map((n) => this.#status(n))));
    });
  }

  #status(question: number): number {
    return answers[this.mode]?.[question] ?? healthy;
  }
}

/** DLE EOT n stands between other commands, and is answered at once. */
function withoutQuestions(bytes: Buffer): { questions: number[]; rest: Buffer } {
  const questions: number[] = [];
  const rest: number[] = [];
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x10 && bytes[at + 1] === 0x04) {
      questions.push(bytes[at + 2] ?? 0);
      at += 2;
    } else rest.push(bytes[at] ?? 0);
  }
  return { questions, rest: Buffer.from(rest) };
}

/** The printed paper. */
export function drawn(bytes: Uint8Array, dots: number): Interpreter {
  const interpreter = new Interpreter(dots);
  interpreter.print(bytes);
  return interpreter;
}
