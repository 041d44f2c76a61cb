const lookAlikes: Record<string, string> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2013': '-',
  '\u2014': '-',
  '\u2022': '*',
  '\u20ac': 'EUR',
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  đ: 'd',
  Đ: 'D',
  ł: 'l',
  Ł: 'L',
};

/**
 * In the letters that every printer has at the same place, whatever code page it was left in: cheap printers number
 * their code pages as they like, and an accent less is better than a wrong sign.
 */
export function plainText(text: string): string {
  return [...text.normalize('NFKD').replace(/\p{M}/gu, '')]
    .map((sign) => lookAlikes[sign] ?? (sign >= ' ' && sign <= '~' ? sign : '?'))
    .join('');
}
