/** Words that are spoken as they are written: one a line, or several between commas. */
export function asWritten(list: string): Record<string, string> {
  const words = list
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);
  return Object.fromEntries(words.map((word) => [word, word]));
}
