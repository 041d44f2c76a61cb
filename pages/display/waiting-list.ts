/** Signs in a line of the panel's narrowest form, and lines that leave room enough for the calls above. */
const large = { signs: 18, lines: 6 };
const small = { signs: 22, lines: 12 };

interface Named {
  name: string;
  prefix: string;
}

/**
 * The class of the list: names large or small, as they have room in whole; where they have none, the letters alone,
 * which also stand on each ticket. Without letters there is nothing else to show than names.
 */
export function waitingList(services: readonly Named[]): 'large' | 'small' | 'letters' | 'names' {
  const fits = ({ signs, lines }: typeof large) =>
    services.reduce((sum, { name, prefix }) => sum + linesOf(`${prefix} ${name}`, signs), 0) <= lines;
  if (fits(large)) return 'large';
  if (fits(small)) return 'small';
  return services.every(({ prefix }) => prefix) ? 'letters' : 'names';
}

/** Lines are broken between words: each but the last loses a part of a word. */
function linesOf(text: string, signs: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of text.split(/\s+/)) {
    if (used > 0 && used + 1 + length > signs) {
      lines += 1;
      used = length;
    } else used += (used > 0 ? 1 : 0) + length;
  }
  return lines;
}
