/** What comes first: the promise, or `late` after so many milliseconds. */
export function within<T, Late>(milliseconds: number, promise: Promise<T>, late: Late): Promise<T | Late> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(late), milliseconds);
    const settle = () => clearTimeout(timer);
    promise.then(resolve, reject).then(settle, settle);
  });
}
