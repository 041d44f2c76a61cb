export interface GridShape {
  columns: number;
  rows: number;
}

const widest = 8;

/** As square as possible: a counter's share of the screen is a little wider than high, and so is its number. */
export function gridShape(counters: number): GridShape {
  const count = Math.max(1, counters);
  const columns = Math.min(widest, balanced(count));
  return { columns, rows: Math.ceil(count / columns) };
}

/** One column more where that fills the grid without a gap: 3 in a row, 8 in two. */
function balanced(count: number): number {
  const square = Math.ceil(Math.sqrt(count));
  const gap = (columns: number) => Math.ceil(count / columns) * columns - count;
  return gap(square + 1) < gap(square) ? square + 1 : square;
}

/** Up to so many signs the name of a counter is set large, and up to so many in one line. */
export const nameLengths = [8, 15] as const;

interface GridContent {
  counters: number;
  longestNumber: number;
  longestName: number;
}

/** The style sheet knows the sizes for these; nothing is sized by a style attribute. */
export function gridClass({ counters, longestNumber, longestName }: GridContent): string {
  const { columns, rows } = gridShape(counters);
  const names = longestName > nameLengths[1] ? 'long-names' : '';
  const space = rows > 3 ? 'crowded' : '';
  return `counters columns-${columns} rows-${Math.min(rows, 12)} ${signsClass(longestNumber)} ${space} ${names}`;
}

/** By how many signs the longest number has, so that it fills its place and never leaves it. */
export function signsClass(signs: number): string {
  return `signs-${Math.min(12, Math.max(3, signs))}`;
}
