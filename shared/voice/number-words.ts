import type { Locale } from '../page.ts';

export const largestSpokenNumber = 999_999_999;

/** A numeral in words: 12 is `dua belas`, 1105 is `seribu seratus lima`, and in English `one thousand one hundred and five`. */
export function numberWords(number: number, locale: Locale): string {
  if (!Number.isInteger(number) || number < 0 || number > largestSpokenNumber) {
    throw new RangeError(`no words for ${number}`);
  }
  return speakers[locale](number);
}

const speakers: Record<Locale, (number: number) => string> = { id: indonesian, en: english };

const satuan = 'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas'.split(' ');

function indonesian(number: number): string {
  if (number < 12) return satuan[number] ?? '';
  if (number < 20) return `${indonesian(number - 10)} belas`;
  if (number < 100) return counted(number, 10, 'puluh');
  if (number < 200) return followed('seratus', number - 100);
  if (number < 1000) return counted(number, 100, 'ratus');
  if (number < 2000) return followed('seribu', number - 1000);
  if (number < 1_000_000) return counted(number, 1000, 'ribu');
  return counted(number, 1_000_000, 'juta');
}

function counted(number: number, size: number, name: string): string {
  return followed(`${indonesian(Math.floor(number / size))} ${name}`, number % size);
}

function followed(head: string, rest: number): string {
  return rest === 0 ? head : `${head} ${indonesian(rest)}`;
}

const units = (
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen'
).split(' ');
const tens = '- - twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

function english(number: number): string {
  if (number < 20) return units[number] ?? '';
  if (number < 100) return joined(tens[Math.floor(number / 10)] ?? '', number % 10, ' ');
  if (number < 1000) return joined(`${units[Math.floor(number / 100)]} hundred`, number % 100, ' and ');
  if (number < 1_000_000) return thousands(number, 1000, 'thousand');
  return thousands(number, 1_000_000, 'million');
}

/** `one thousand and five`, but `one thousand one hundred`. */
function thousands(number: number, size: number, name: string): string {
  const rest = number % size;
  return joined(`${english(Math.floor(number / size))} ${name}`, rest, rest < 100 ? ' and ' : ' ');
}

function joined(head: string, rest: number, between: string): string {
  return rest === 0 ? head : `${head}${between}${english(rest)}`;
}
