export interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

const directions: Record<string, readonly [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest place in the key's direction, by index; what lies beside the way counts double. */
export function neighbour(places: readonly Place[], from: number, key: string): number | null {
  const direction = directions[key];
  const start = places[from];
  if (!direction || !start) return null;
  const [dx, dy] = direction;
  let nearest: { index: number; distance: number } | null = null;
  for (const [index, place] of places.entries()) {
    const x = middle(place).x - middle(start).x;
    const y = middle(place).y - middle(start).y;
    const ahead = x * dx + y * dy;
    if (ahead < 1) continue;
    const distance = ahead + 2 * Math.abs(x * dy + y * dx);
    if (!nearest || distance < nearest.distance) nearest = { index, distance };
  }
  return nearest?.index ?? null;
}

const middle = ({ left, top, width, height }: Place) => ({ x: left + width / 2, y: top + height / 2 });
