import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import { encode as encodeQr } from 'uqr';
import type { Paper } from '../../../shared/printing.ts';
import type { PaperBlock } from '../../../shared/ticket-paper.ts';
import type { Picture } from './logo.ts';
import { plainText } from './plain-text.ts';

/** Printable dots, letters of the standard font (12 dots wide) in a line, and times that the largest are larger. */
const widths: Record<Paper, { dots: number; columns: number; hugest: number }> = {
  58: { dots: 384, columns: 32, hugest: 6 },
  80: { dots: 576, columns: 48, hugest: 8 },
};

const logoHeight = 160;

export interface PrintedTicket {
  blocks: readonly PaperBlock[];
  /** The QR code's content. */
  address: string;
  logo: Picture | null;
}

/** The commands that make an ESC/POS printer print the ticket and cut it off. */
export function escpos({ blocks, address, logo }: PrintedTicket, paper: Paper): Uint8Array {
  const { dots, columns, hugest } = widths[paper];
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns, imageMode: 'raster', feedBeforeCut: 4 });
  encoder.initialize().codepage('cp437').align('center');
  for (const block of blocks) {
    if (block.kind === 'text') printText(encoder, plainText(block.text), times(block, columns, hugest));
    else if (block.kind === 'space') encoder.newline();
    else if (block.kind === 'rule') encoder.line('-'.repeat(columns));
    else if (block.kind === 'qr')
      encoder.qrcode(address, { model: 2, size: moduleSize(address, dots), errorlevel: 'm' });
    else if (logo) encoder.image(logo, { ...logoSize(logo, dots), algorithm: 'atkinson' });
  }
  return encoder.cut('partial').encode();
}

function printText(encoder: ReceiptPrinterEncoder, text: string, times: number): void {
  if (times === 1) encoder.line(text);
  else encoder.bold(true).size(times, times).line(text).size(1, 1).bold(false);
}

/** How many times the standard letter; a number stays in one line. */
function times({ text, size }: PaperBlock & { kind: 'text' }, columns: number, hugest: number): number {
  if (size === 'huge') return Math.max(1, Math.min(hugest, Math.floor(columns / text.length)));
  return size === 'large' ? 2 : 1;
}

/** Dots of one square: as large as fits into about half of the paper, so that a phone reads it at arm's length. */
function moduleSize(content: string, dots: number): number {
  const modules = encodeQr(content, { ecc: 'M', border: 0 }).size;
  return Math.max(2, Math.min(8, Math.floor((dots * 0.55) / modules)));
}

function logoSize({ width, height }: Picture, dots: number) {
  const scale = Math.min(1, (dots * 0.75) / width, logoHeight / height);
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
