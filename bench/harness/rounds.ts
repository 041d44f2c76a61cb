/** Measures product and floor in turns, so that whatever else the machine does falls on both. */
export async function inTurns<Figure>(
  rounds: number,
  measure: { product: () => Promise<Figure>; floor: () => Promise<Figure> },
): Promise<{ product: Figure; floor: Figure }[]> {
  const results: { product: Figure; floor: Figure }[] = [];
  for (let round = 0; round < rounds; round++) {
    // Whoever goes first finds another machine than whoever goes second.
    const floorFirst = round % 2 === 0;
    const early = floorFirst ? await measure.floor() : await measure.product();
    const late = floorFirst ? await measure.product() : await measure.floor();
    results.push(floorFirst ? { floor: early, product: late } : { product: early, floor: late });
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
