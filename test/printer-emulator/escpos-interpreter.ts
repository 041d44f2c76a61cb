import { encode } from 'uqr';
import { drawLetter, letter, PaperRoll } from './paper.ts';

interface Letter {
  code: number;
  width: number;
  height: number;
  bold: boolean;
}

const alignments = [0, 0.5, 1];
const errorLevels = { 48: 'L', 49: 'M', 50: 'Q', 51: 'H' } as const;
const lineGap = 6;

/**
 * Draws what an ESC/POS printer would print for the commands that we send, and fails at any other: a command that no
 * test has seen is not sent to a real printer either.
 */
export class Interpreter {
  readonly paper: PaperRoll;
  cuts = 0;
  #bytes = Buffer.alloc(0);
  #at = 0;
  #line: Letter[] = [];
  #style = { width: 1, height: 1, bold: false };
  #align = 0;
  #gap = lineGap;
  #qr = { size: 3, level: 'L' as 'L' | 'M' | 'Q' | 'H', content: '' };

  constructor(width: number) {
    this.paper = new PaperRoll(width);
  }

  print(bytes: Uint8Array): void {
    this.#bytes = Buffer.from(bytes);
    this.#at = 0;
    while (this.#at < this.#bytes.length) this.#one();
  }

  #next(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new Error('The commands end in the middle of one.');
    return byte;
  }

  #one(): void {
    const byte = this.#next();
    if (byte === 0x0a) this.#endLine();
    else if (byte === 0x0d) return;
    else if (byte === 0x1b) this.#escape(this.#next());
    else if (byte === 0x1c) this.#kanji(this.#next());
    else if (byte === 0x1d) this.#group(this.#next());
    else if (byte >= 0x20 && byte < 0x7f) this.#line.push({ code: byte, ...this.#style });
    else throw new Error(`Unknown byte ${byte.toString(16)}.`);
  }

  #escape(command: number): void {
    if (command === 0x40) {
      this.#style = { width: 1, height: 1, bold: false };
      this.#align = 0;
    } else if (command === 0x61) this.#align = this.#next() & 3;
    else if (command === 0x45) this.#style = { ...this.#style, bold: (this.#next() & 1) === 1 };
    else if (command === 0x74) this.#codepage(this.#next());
    else if (command === 0x4d) this.#next();
    else if (command === 0x33) this.#gap = Math.max(0, this.#next() - letter.height);
    else if (command === 0x32) this.#gap = lineGap;
    else throw new Error(`Unknown command ESC ${command.toString(16)}.`);
  }

  #codepage(page: number): void {
    if (page !== 0) throw new Error(`Code page ${page}: only 0 is the same on every printer.`);
  }

  #kanji(command: number): void {
    if (command !== 0x2e) throw new Error(`Unknown command FS ${command.toString(16)}.`);
  }

  #group(command: number): void {
    if (command === 0x21) {
      const size = this.#next();
      this.#style = { ...this.#style, width: (size >> 4) + 1, height: (size & 7) + 1 };
    } else if (command === 0x56) {
      if (this.#next() >= 0x41) this.#next();
      this.cuts++;
    } else if (command === 0x28) this.#function();
    else if (command === 0x76) this.#raster();
    else throw new Error(`Unknown command GS ${command.toString(16)}.`);
  }

  /** GS ( k: a QR code, told in parts. */
  #function(): void {
    const kind = this.#next();
    const length = this.#next() + this.#next() * 256;
    const parameters = this.#bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    if (kind !== 0x6b || parameters[0] !== 0x31) throw new Error('GS ( is known for QR codes only.');
    const value = parameters[2] ?? 0;
    if (parameters[1] === 0x43) this.#qr.size = value;
    else if (parameters[1] === 0x45) this.#qr.level = errorLevels[value as keyof typeof errorLevels];
    else if (parameters[1] === 0x50) this.#qr.content = parameters.subarray(3).toString('latin1');
    else if (parameters[1] === 0x51) this.#printQr();
    else if (parameters[1] !== 0x41) throw new Error('An unknown part of a QR code.');
  }

  /** The printer leaves no margin around it but the paper's. */
  #printQr(): void {
    const { size, level, content } = this.#qr;
    const code = encode(content, { ecc: level, border: 0 });
    const left = this.#left(code.size * size);
    const top = this.paper.height;
    this.paper.feed(code.size * size);
    code.data.forEach((row, y) => {
      row.forEach((dark, x) => {
        if (dark) this.paper.square(left + x * size, top + y * size, size, size);
      });
    });
  }

  /** GS v 0: a picture, a bit a dot. */
  #raster(): void {
    this.#next();
    this.#next();
    const rowBytes = this.#next() + this.#next() * 256;
    const rows = this.#next() + this.#next() * 256;
    const left = this.#left(rowBytes * 8);
    const top = this.paper.height;
    this.paper.feed(rows);
    for (let y = 0; y < rows; y++) {
      for (let x = 0; x < rowBytes; x++) {
        const bits = this.#next();
        for (let bit = 0; bit < 8; bit++) if (bits & (0x80 >> bit)) this.paper.dot(left + x * 8 + bit, top + y);
      }
    }
  }

  #left(width: number): number {
    return Math.floor((this.paper.width - width) * (alignments[this.#align] ?? 0));
  }

  #endLine(): void {
    const line = this.#line;
    this.#line = [];
    const height = Math.max(1, ...line.map((one) => one.height)) * letter.height;
    const top = this.paper.height;
    this.paper.feed(height + this.#gap);
    let x = this.#left(line.reduce((sum, one) => sum + one.width * letter.width, 0));
    for (const one of line) {
      drawLetter(this.paper, one.code, { x, y: top + height - one.height * letter.height }, one);
      x += one.width * letter.width;
    }
  }
}
