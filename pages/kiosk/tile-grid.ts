export interface Grid {
  columns: number;
  rows: number;
}

const portraitRows = 5;
const landscape: Grid[] = [
  { columns: 1, rows: 1 },
  { columns: 2, rows: 1 },
  { columns: 3, rows: 1 },
  { columns: 2, rows: 2 },
  { columns: 3, rows: 2 },
  { columns: 4, rows: 2 },
];

/** As few and large tiles as there are; what does not fit goes to the next page. */
export function gridFor(tiles: number, portrait: boolean): Grid {
  if (!portrait) return landscape.find(({ columns, rows }) => columns * rows >= tiles) ?? { columns: 4, rows: 2 };
  const columns = tiles <= portraitRows - 1 ? 1 : 2;
  return { columns, rows: Math.max(1, Math.min(portraitRows, Math.ceil(tiles / columns))) };
}

/** The tiles of a page, which is one that exists. */
export function pageOf<T>(
  tiles: readonly T[],
  size: number,
  page: number,
): { tiles: T[]; page: number; pages: number } {
  const pages = Math.max(1, Math.ceil(tiles.length / size));
  const shown = Math.min(Math.max(page, 0), pages - 1);
  return { tiles: tiles.slice(shown * size, (shown + 1) * size), page: shown, pages };
}
