/**
 * Asks for whoever comes, but only once for all who come while it is being asked: they get the next answer, so nobody gets
 * one that was asked for before they came.
 */
export function sharedAnswer<T>(ask: () => Promise<T>): () => Promise<T> {
  let current: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const begin = () => {
    next = null;
    current = ask().finally(() => {
      current = null;
    });
    return current;
  };
  return () => {
    if (next) return next;
    if (!current) return begin();
    next = current.then(begin, begin);
    return next;
  };
}
