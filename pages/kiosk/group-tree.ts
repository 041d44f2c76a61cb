import type { KioskService } from '../../shared/snapshots.ts';

export type Tile =
  | { kind: 'service'; service: KioskService }
  | { kind: 'group'; name: string; tiles: Tile[]; services: number };

/** Groups stand where their first service does; one that holds a single service is shown as that service. */
export function groupTree(services: readonly KioskService[], depth = 0): Tile[] {
  const places = new Map<string, KioskService[]>();
  for (const service of services) {
    const group = service.group[depth];
    const place = group === undefined ? `service ${service.id}` : `group ${group}`;
    places.set(place, [...(places.get(place) ?? []), service]);
  }
  return [...places.values()].flatMap((members) => {
    const [first] = members;
    if (!first) return [];
    if (members.length === 1) return { kind: 'service' as const, service: first };
    const tiles = groupTree(members, depth + 1);
    return { kind: 'group' as const, name: first.group[depth] ?? '', tiles, services: members.length };
  });
}

/** What stands in a group; of a group that is gone, what stands in that around it. */
export function levelAt(tiles: Tile[], path: readonly string[]): { tiles: Tile[]; path: string[] } {
  const [name, ...deeper] = path;
  const group = tiles.find((tile) => tile.kind === 'group' && tile.name === name);
  if (group?.kind !== 'group') return { tiles, path: [] };
  const level = levelAt(group.tiles, deeper);
  return { tiles: level.tiles, path: [group.name, ...level.path] };
}
