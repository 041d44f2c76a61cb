import { describe, expect, test } from 'vitest';
import { locales } from './page.ts';
import { isTemplate, standardTemplates, type TicketFacts, templateLimits, ticketPaper } from './ticket-paper.ts';

const facts: TicketFacts = {
  branch: 'Kantor Kelurahan',
  number: 'A012',
  service: 'Layanan Umum',
  priority: null,
  journey: null,
  date: '22 November 2026',
  time: '08.05',
  ahead: '3',
  estimate: null,
  address: 'https://antrian.example.id/t/x',
};
const text = (line: string, size = 'normal') => ({ kind: 'text', text: line, size });

describe('the paper of a ticket', () => {
  test('is the template with the facts in their places', () => {
    expect(ticketPaper('{logo}\n# {branch}\n{line}\n{number}\n\nDi depan Anda: {ahead}\n{qr}', facts)).toEqual([
      { kind: 'logo' },
      text('Kantor Kelurahan', 'large'),
      { kind: 'rule' },
      text('A012', 'huge'),
      { kind: 'space' },
      text('Di depan Anda: 3'),
      { kind: 'qr' },
    ]);
  });

  test('leaves out a line of which nothing is known, and keeps one of which something is', () => {
    expect(ticketPaper('{priority}\nPerkiraan: {estimate}\n{service} {priority}', facts)).toEqual([
      text('Layanan Umum'),
    ]);
  });

  test('takes what is said for what it is, not for a placeholder', () => {
    expect(ticketPaper('{service}', { ...facts, service: '{number} $&' })).toEqual([text('{number} $&')]);
  });

  test('reads lines as browsers send them', () => {
    expect(ticketPaper('{date}\r\n{time}\r\n\r\n', facts)).toEqual([text('22 November 2026'), text('08.05')]);
  });

  test.each(locales)('has a standard one that is allowed: %s', (locale) => {
    expect(isTemplate(standardTemplates[locale])).toBe(true);
  });
});

describe('a template is refused', () => {
  test.each([
    ['{nomor}', 'a placeholder that nobody knows'],
    ['{Number}', 'one that is spelled otherwise'],
    ['{}', 'one without a name'],
    ['Logo: {logo}', 'a picture within a line'],
    [' \n ', 'nothing at all'],
    ['x'.repeat(templateLimits.lineLength + 1), 'a line without end'],
    ['x\n'.repeat(templateLimits.lines + 1), 'a ticket as long as a towel'],
  ])('%j: %s', (template) => {
    expect(isTemplate(template)).toBe(false);
  });
});
