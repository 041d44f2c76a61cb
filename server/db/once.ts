/** The same reading, done once for each input however often it is asked for: for snapshots that are made together. */
export function once<Input, Value>(
  read: (input: Input) => Promise<Value>,
  keyOf: (input: Input) => string,
): (input: Input) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (input) => {
    const key = keyOf(input);
    const value = known.get(key) ?? read(input);
    known.set(key, value);
    return value;
  };
}
