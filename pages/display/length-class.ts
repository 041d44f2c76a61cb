/** For the style sheet, which sets longer names smaller so that none is cut: what is above `long` and above `longer` signs. */
export function lengthClass({ length }: string, [long, longer]: readonly [long: number, longer: number]): string {
  if (length <= long) return '';
  return length <= longer ? 'long' : 'longer';
}
