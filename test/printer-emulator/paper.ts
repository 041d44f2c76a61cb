import font from 'oled-font-5x7';

/** Black dots on white paper that grows as it is printed on. */
export class PaperRoll {
  readonly width: number;
  #rows: Uint8Array[] = [];

  constructor(width: number) {
    this.width = width;
  }

  get height(): number {
    return this.#rows.length;
  }

  feed(dots: number): void {
    for (let row = 0; row < dots; row++) this.#rows.push(new Uint8Array(this.width));
  }

  dot(x: number, y: number): void {
    const row = this.#rows[y];
    if (!row) throw new Error(`No paper at ${y}.`);
    if (x < 0 || x >= this.width) throw new Error(`Printed beside the paper, at ${x} of ${this.width}.`);
    row[x] = 1;
  }

  square(x: number, y: number, width: number, height: number): void {
    for (let down = 0; down < height; down++) for (let right = 0; right < width; right++) this.dot(x + right, y + down);
  }

  /** Gray values, a byte a dot. */
  pixels(): Uint8Array {
    const pixels = new Uint8Array(this.width * this.height);
    for (const [y, row] of this.#rows.entries()) {
      pixels.set(
        row.map((dot) => (dot ? 0 : 255)),
        y * this.width,
      );
    }
    return pixels;
  }
}

export const letter = { width: 12, height: 24 };
const drawn = { across: 2, down: 3 };

/** One letter of the standard font (12 by 24 dots), drawn from one of 5 by 7. */
export function drawLetter(
  paper: PaperRoll,
  code: number,
  at: { x: number; y: number },
  size: { width: number; height: number; bold: boolean },
): void {
  // Behind Z it has three letters with dots on them.
  const glyph = code - 32 + (code > 'Z'.charCodeAt(0) ? 3 : 0);
  const first = glyph * font.width;
  for (let column = 0; column < font.width; column++) {
    const bits = font.fontData[first + column];
    if (bits === undefined) throw new Error(`A sign that the printer has not: ${code}.`);
    for (let row = 0; row < font.height; row++) {
      if (!(bits & (1 << row))) continue;
      const x = at.x + (1 + column * drawn.across) * size.width;
      const y = at.y + (1 + row * drawn.down) * size.height;
      paper.square(x, y, drawn.across * size.width + (size.bold ? 1 : 0), drawn.down * size.height);
    }
  }
}
