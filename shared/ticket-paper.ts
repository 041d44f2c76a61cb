import type { Locale } from './page.ts';

/** What stands on a printed ticket, from top to bottom; drawn by a printer's commands or as HTML. */
export type PaperBlock =
  | { kind: 'text'; text: string; size: 'normal' | 'large' | 'huge' }
  | { kind: 'logo' | 'qr' | 'rule' | 'space' };

/** Placeholders that are words. Null: there is nothing to say. */
export const factNames = [
  'branch',
  'number',
  'service',
  'priority',
  'journey',
  'date',
  'time',
  'ahead',
  'estimate',
  'address',
] as const;
export type FactName = (typeof factNames)[number];
export type TicketFacts = Record<FactName, string | null>;

/** Placeholders that are pictures: each stands in a line of its own. */
const pictures = { '{logo}': 'logo', '{qr}': 'qr', '{line}': 'rule' } as const;

export const placeholders = [...Object.keys(pictures), ...factNames.map((name) => `{${name}}`)];

export const templateLimits = { lines: 60, lineLength: 200 };

/** Of a branch that has written none. */
export const standardTemplates: Record<Locale, string> = {
  id: [
    '{logo}',
    '# {branch}',
    '{line}',
    'Nomor antrian Anda',
    '{number}',
    '# {service}',
    '{priority}',
    '{date}, {time}',
    '{line}',
    'Di depan Anda: {ahead} orang',
    'Perkiraan tunggu: {estimate}',
    '',
    '{qr}',
    'Pindai untuk memantau antrian',
  ].join('\n'),
  en: [
    '{logo}',
    '# {branch}',
    '{line}',
    'Your number',
    '{number}',
    '# {service}',
    '{priority}',
    '{date}, {time}',
    '{line}',
    'Ahead of you: {ahead}',
    'Estimated wait: {estimate}',
    '',
    '{qr}',
    'Scan to follow the queue',
  ].join('\n'),
};

const linesOf = (template: string) => template.replace(/\s+$/, '').split(/\r\n?|\n/);
const placeholder = /\{[^{}]*\}/g;

/** Whether every placeholder is known, pictures stand alone, and it fits on a ticket. */
export function isTemplate(template: string): boolean {
  const lines = linesOf(template);
  return (
    lines.some((line) => line.trim() !== '') &&
    lines.length <= templateLimits.lines &&
    lines.every((line) => line.length <= templateLimits.lineLength && isLine(line.trim()))
  );
}

function isLine(line: string): boolean {
  if (line in pictures) return true;
  return (line.match(placeholder) ?? []).every((found) => factNames.some((name) => found === `{${name}}`));
}

/** A line that holds only placeholders with nothing to say is left out: half a sentence is worse than none. */
export function ticketPaper(template: string, facts: TicketFacts): PaperBlock[] {
  return linesOf(template).flatMap((line) => block(line.trim(), facts));
}

function block(line: string, facts: TicketFacts): PaperBlock[] {
  if (line === '') return [{ kind: 'space' }];
  if (line in pictures) return [{ kind: pictures[line as keyof typeof pictures] }];
  const named = factNames.filter((name) => line.includes(`{${name}}`));
  if (named.length > 0 && named.every((name) => facts[name] === null)) return [];
  const large = /^#\s+/.test(line);
  const text = line
    .replace(/^#\s+/, '')
    .replace(placeholder, (found) => facts[found.slice(1, -1) as FactName] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return [{ kind: 'text', text, size: line === '{number}' ? 'huge' : large ? 'large' : 'normal' }];
}
