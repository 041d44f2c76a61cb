/** What was called something that must be seen whole: text that is cut, and boxes that lie over one another. Runs in the page. */
export function faultsOf({ apart, mayBeCut }: { apart: string[]; mayBeCut: string }): string[] {
  const faults: string[] = [];
  const seen = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const label = (element: Element) => `.${element.className} "${element.textContent?.trim().slice(0, 40)}"`;

  for (const element of document.querySelectorAll<HTMLElement>('#root *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    if (!hasText || !seen(element) || element.closest(mayBeCut)) continue;
    const text = document.createRange();
    text.selectNodeContents(element);
    const box = text.getBoundingClientRect();
    // Up to the next box that hides what leaves it, the screen itself at last.
    for (let around: Element | null = element; around; around = around.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(around);
      if (around !== document.documentElement && overflowX === 'visible' && overflowY === 'visible') continue;
      const edge =
        around === document.documentElement
          ? { left: 0, right: innerWidth, top: 0, bottom: innerHeight }
          : around.getBoundingClientRect();
      // The room above a letter and below it belongs to the box of a text; nothing is drawn there but tails.
      const fontSize = Number.parseFloat(getComputedStyle(element).fontSize);
      const slack = fontSize * 0.16 + 1;
      const below = /[gjpqy,;]/.test(element.textContent ?? '') ? fontSize * 0.04 + 1 : slack;
      const cut =
        box.left < edge.left - 1 ||
        box.right > edge.right + 1 ||
        box.top < edge.top - slack ||
        box.bottom > edge.bottom + below;
      if (cut) {
        faults.push(`cut: ${label(element)} by ${label(around)}`);
        break;
      }
    }
  }

  for (const selector of apart) {
    const boxes = [...document.querySelectorAll(selector)].filter(seen).map((element) => ({
      element,
      box: element.getBoundingClientRect(),
    }));
    for (const [at, one] of boxes.entries()) {
      for (const other of boxes.slice(at + 1)) {
        if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
        const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (across > 1 && down > 1) faults.push(`over one another: ${label(one.element)} and ${label(other.element)}`);
      }
    }
  }
  return faults;
}
