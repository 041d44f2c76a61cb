import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decode, encode } from 'fast-png';
import jsqr from 'jsqr';
import { describe, expect, test } from 'vitest';
import { escpos } from '../../server/features/printing/escpos.ts';
import type { Picture } from '../../server/features/printing/logo.ts';
import type { Paper } from '../../shared/printing.ts';
import { standardTemplates, type TicketFacts, ticketPaper } from '../../shared/ticket-paper.ts';
import type { Interpreter } from './escpos-interpreter.ts';
import { drawn } from './printer.ts';

const address = 'https://antrian.example.id/t/AZqGzq1oX3pJ0vYw9dRkTg';
const facts: TicketFacts = {
  branch: 'Kantor Kelurahan Sukamaju',
  number: 'A012',
  service: 'Layanan Umum',
  priority: 'Lansia',
  journey: null,
  date: 'Minggu, 22 November 2026',
  time: '08.05',
  ahead: '3',
  estimate: '10–20 menit',
  address,
};
const dots: Record<Paper, number> = { 58: 384, 80: 576 };

function ticket(paper: Paper, template = standardTemplates.id, more: Partial<TicketFacts> = {}): Interpreter {
  const blocks = ticketPaper(template, { ...facts, ...more });
  return drawn(escpos({ blocks, address, logo: logo() }, paper), dots[paper]);
}

/** A ring that fades from left to right. */
function logo(): Picture {
  const side = 120;
  const data = new Uint8ClampedArray(side * side * 4);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const inRing = Math.abs(Math.hypot(x - side / 2, y - side / 2) - 45) < 12;
      data.set([x * 2, x * 2, x * 2, inRing ? 255 : 0], (y * side + x) * 4);
    }
  }
  return { width: side, height: side, data };
}

/** The QR code in the picture. */
function qrContent({ paper }: Interpreter): string | undefined {
  const gray = paper.pixels();
  const rgba = new Uint8ClampedArray(gray.length * 4);
  for (const [pixel, value] of gray.entries()) rgba.set([value, value, value, 255], pixel * 4);
  return jsqr.default(rgba, paper.width, paper.height)?.data;
}

describe.each([58, 80] as const)('a ticket on paper of %i mm', (paper) => {
  test('looks as it looked when somebody last looked', async () => {
    const { paper: printed } = ticket(paper);
    const file = join(import.meta.dirname, `ticket-${paper}.png`);
    const { width, height } = printed;
    // After a change that was meant: run it once with DRAW_ANEW=1, and look at the picture.
    if (process.env.DRAW_ANEW) {
      await writeFile(file, encode({ width, height, data: printed.pixels(), channels: 1, depth: 8 }));
    }
    const expected = decode(await readFile(file));
    expect({ width, height }).toEqual({ width: expected.width, height: expected.height });
    const pixels = printed.pixels();
    expect(expected.data.filter((value, at) => value !== pixels[at]).length, 'dots that differ').toBe(0);
  });

  test('has a QR code that leads to its page, and is cut off once', () => {
    const printed = ticket(paper);
    expect(qrContent(printed)).toBe(address);
    expect(printed.cuts).toBe(1);
  });

  test('holds names that are long, in letters that every printer has', () => {
    const long = 'Pelayanan Administrasi Kependudukan dan Pencatatan Sipil “Dukcapil” — Łódź Ünïversität 東京';
    expect(() => ticket(paper, undefined, { branch: long, service: long, number: 'ABC123456' })).not.toThrow();
  });
});

test('the emulator fails at what no printer understands, and beside the paper', () => {
  expect(() => drawn(Uint8Array.of(0x1b, 0x07), 384)).toThrow('Unknown command ESC 7');
  const wide = escpos({ blocks: [{ kind: 'rule' }], address, logo: null }, 80);
  expect(() => drawn(wide, dots[58])).toThrow('beside the paper');
});
