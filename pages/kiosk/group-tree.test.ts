import { describe, expect, test } from 'vitest';
import { groupTree, levelAt, type Tile } from './group-tree.ts';
import { kioskServiceOf } from './test-fixtures.ts';

const services = (places: Record<string, string[]>) =>
  Object.entries(places).map(([name, group]) => kioskServiceOf({ id: name, name, group }));

/** `KTP` is a service, `Kependudukan: KTP, KK` a group. */
const written = (tiles: Tile[]): unknown =>
  tiles.map((tile) => (tile.kind === 'service' ? tile.service.name : { [tile.name]: written(tile.tiles) }));

describe('the tree of groups', () => {
  test('without groups, services stand as they are', () => {
    expect(written(groupTree(services({ A: [], B: [] })))).toEqual(['A', 'B']);
    expect(groupTree([])).toEqual([]);
  });

  test('a group stands where its first service does', () => {
    const tree = groupTree(
      services({ A: [], B: ['Pajak'], C: [], D: ['Pajak'], E: ['Pajak', 'PBB'], F: ['Pajak', 'PBB'] }),
    );
    expect(written(tree)).toEqual(['A', { Pajak: ['B', 'D', { PBB: ['E', 'F'] }] }, 'C']);
  });

  test('a group of one service is that service, however deep', () => {
    expect(written(groupTree(services({ A: ['Pajak', 'PBB', 'Baru'], B: [] })))).toEqual(['A', 'B']);
    expect(written(groupTree(services({ A: ['Pajak', 'PBB'], B: ['Pajak'] })))).toEqual([{ Pajak: ['A', 'B'] }]);
  });

  test('a group tells how many services are in it', () => {
    const [pajak] = groupTree(services({ A: ['Pajak'], B: ['Pajak', 'PBB'], C: ['Pajak', 'PBB'] }));
    expect(pajak).toMatchObject({ kind: 'group', services: 3 });
  });
});

describe('a level of the tree', () => {
  const tree = groupTree(services({ A: ['Pajak'], B: ['Pajak', 'PBB'], C: ['Pajak', 'PBB'] }));

  test('is found by its path', () => {
    expect(written(levelAt(tree, ['Pajak', 'PBB']).tiles)).toEqual(['B', 'C']);
    expect(levelAt(tree, []).tiles).toBe(tree);
  });

  test('of a group that is gone, is the one around it', () => {
    expect(levelAt(tree, ['Pajak', 'Lama'])).toMatchObject({ path: ['Pajak'] });
    expect(levelAt(tree, ['Lama', 'PBB'])).toEqual({ tiles: tree, path: [] });
  });
});
