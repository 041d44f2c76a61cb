import { expect, test } from 'vitest';
import { gridFor, pageOf } from './tile-grid.ts';

test('the grid is as small as it can be, and never empty', () => {
  expect(gridFor(0, false)).toEqual({ columns: 1, rows: 1 });
  expect(gridFor(2, false)).toEqual({ columns: 2, rows: 1 });
  expect(gridFor(8, false)).toEqual({ columns: 4, rows: 2 });
  expect(gridFor(2, true)).toEqual({ columns: 1, rows: 2 });
  expect(gridFor(8, true)).toEqual({ columns: 2, rows: 4 });
});

test.each([true, false])('whatever there is stands on some page, once (portrait: %s)', (portrait) => {
  for (let count = 0; count <= 60; count++) {
    const tiles = Array.from({ length: count }, (_, i) => i);
    const { columns, rows } = gridFor(count, portrait);
    const { pages } = pageOf(tiles, columns * rows, 0);
    const shown = Array.from({ length: pages }, (_, page) => pageOf(tiles, columns * rows, page).tiles);
    expect(shown.flat()).toEqual(tiles);
  }
});

test('a page that is gone is the last one', () => {
  expect(pageOf([1, 2, 3], 2, 7)).toEqual({ tiles: [3], page: 1, pages: 2 });
  expect(pageOf([], 2, 1)).toEqual({ tiles: [], page: 0, pages: 1 });
});
