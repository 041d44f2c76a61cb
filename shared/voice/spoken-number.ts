import type { VoiceSettings } from '../display-settings.ts';
import type { Locale } from '../page.ts';
import { largestSpokenNumber, numberWords } from './number-words.ts';

/** Every run of digits in words, for names such as `Loket 12`. What is too long for a number is read digit by digit. */
export function spokenText(text: string, locale: Locale): string {
  return text
    .replace(/\d+/g, (digits) => ` ${spokenDigits(digits, locale)} `)
    .replace(/\s+/g, ' ')
    .trim();
}

export interface SpokenTicket {
  ticket: string;
  /** Only the list of known prefixes can tell a prefix with digits from the number that follows. */
  prefixes: readonly string[];
  locale: Locale;
  /** `words` drops the zeros at the front, `digits` reads them. */
  numbers: VoiceSettings['numbers'];
}

/** `A012` is `A dua belas`, or `A nol satu dua`. The letters and digits of a prefix are read one by one. */
export function spokenTicket({ ticket, prefixes, locale, numbers }: SpokenTicket): string {
  const known = prefixes
    .filter((prefix) => ticket.startsWith(prefix) && /^\d+$/.test(ticket.slice(prefix.length)))
    .reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), '');
  const prefix = known || ticket.replace(/\d+$/, '');
  const digits = ticket.slice(prefix.length);
  const number = numbers === 'words' ? spokenDigits(digits, locale) : digitByDigit(digits, locale);
  return [...spelled(prefix, locale), number].filter(Boolean).join(' ');
}

/** One by one, letters large. */
function spelled(prefix: string, locale: Locale): string[] {
  const signs = prefix.match(/[\p{L}\d]/gu) ?? [];
  return signs.map((sign) => (/\d/.test(sign) ? numberWords(Number(sign), locale) : sign.toUpperCase()));
}

export function spokenDigits(digits: string, locale: Locale): string {
  if (digits === '') return '';
  const number = Number(digits);
  return number <= largestSpokenNumber ? numberWords(number, locale) : digitByDigit(digits, locale);
}

const digitByDigit = (digits: string, locale: Locale) =>
  Array.from(digits, (digit) => numberWords(Number(digit), locale)).join(' ');
