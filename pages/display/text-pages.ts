/** As many signs as stand in two lines, on a screen on its side too. */
const onePage = 100;
/** As many as cross the screen within the shortest time. */
const onePass = 70;
/** The style sheet knows so many paces. */
const slowest = 20;

/** Parts of whole words, each short enough to be seen at once. */
export function pagesOf(text: string): string[] {
  const pages: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = pages.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= onePage) pages[pages.length - 1] = `${last} ${word}`;
    else pages.push(word);
  }
  return pages;
}

/** A longer text takes longer to pass, so that each is read at the same speed. */
export function paceClass(text: string): string {
  return `pace-${Math.min(slowest, Math.max(1, Math.ceil(text.length / onePass)))}`;
}
