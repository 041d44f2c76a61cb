const units = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

const largestSpokenNumber = 999_999_999;

/** An Indonesian numeral in words: 12 is `dua belas`, 1105 is `seribu seratus lima`. */
export function spokenNumber(number: number): string {
  if (!Number.isInteger(number) || number < 0 || number > largestSpokenNumber) {
    throw new RangeError(`no words for ${number}`);
  }
  return words(number);
}

function words(number: number): string {
  if (number < 12) return units[number] ?? '';
  if (number < 20) return `${words(number - 10)} belas`;
  if (number < 100) return parts(number, 10, 'puluh');
  if (number < 200) return followed('seratus', number - 100);
  if (number < 1000) return parts(number, 100, 'ratus');
  if (number < 2000) return followed('seribu', number - 1000);
  if (number < 1_000_000) return parts(number, 1000, 'ribu');
  return parts(number, 1_000_000, 'juta');
}

function parts(number: number, size: number, name: string): string {
  return followed(`${words(Math.floor(number / size))} ${name}`, number % size);
}

function followed(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${words(rest)}`;
}

/** Every run of digits in words, for names such as `Loket 12`. What is too long for a number is read digit by digit. */
export function spokenText(text: string): string {
  return text
    .replace(/\d+/g, (digits) => ` ${spokenDigits(digits)} `)
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * `A012` is `A dua belas`. The letters of a prefix are read one by one, and so are its digits, which only the list of
 * known prefixes can tell from the number that follows.
 */
export function spokenTicket(ticket: string, knownPrefixes: readonly string[] = []): string {
  const known = knownPrefixes
    .filter((prefix) => ticket.startsWith(prefix) && /^\d+$/.test(ticket.slice(prefix.length)))
    .reduce((longest, prefix) => (prefix.length > longest.length ? prefix : longest), '');
  const prefix = known || ticket.replace(/\d+$/, '');
  return [...spelled(prefix), spokenDigits(ticket.slice(prefix.length))].filter(Boolean).join(' ');
}

function spelled(prefix: string): string[] {
  const signs = prefix.match(/[\p{L}\d]/gu) ?? [];
  return signs.map((sign) => (/\d/.test(sign) ? words(Number(sign)) : sign.toUpperCase()));
}

function spokenDigits(digits: string): string {
  if (digits === '') return '';
  if (Number(digits) <= largestSpokenNumber) return words(Number(digits));
  return Array.from(digits, (digit) => words(Number(digit))).join(' ');
}
