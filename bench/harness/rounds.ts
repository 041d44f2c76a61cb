/** Measures product and floor, or floors, in turns, so that whatever else the machine does falls on all of them. */
export async function inTurns<Name extends string, Figure>(
  rounds: number,
  measure: Record<Name, () => Promise<Figure>>,
): Promise<Record<Name, Figure>[]> {
  const names = Object.keys(measure) as Name[];
  const results: Record<Name, Figure>[] = [];
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first finds another machine than whoever goes second.
    const first = round % names.length;
    const figures = {} as Record<Name, Figure>;
    for (const name of [...names.slice(first), ...names.slice(0, first)]) figures[name] = await measure[name]();
    results.push(figures);
  }
  return results;
}

export function median(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  const middle = ordered.length >> 1;
  const upper = ordered[middle] ?? Number.NaN;
  return ordered.length % 2 === 1 ? upper : (upper + (ordered[middle - 1] ?? Number.NaN)) / 2;
}

export interface Compared {
  product: number;
  floor: number;
  /** The median of the rounds' own ratios: product to floor. */
  ratio: number;
}

export function compare<Figure>(
  rounds: readonly { product: Figure; floor: Figure }[],
  figure: (of: Figure) => number,
): Compared {
  return {
    product: median(rounds.map(({ product }) => figure(product))),
    floor: median(rounds.map(({ floor }) => figure(floor))),
    ratio: median(rounds.map(({ product, floor }) => figure(product) / figure(floor))),
  };
}
