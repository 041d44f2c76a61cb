import type { Paper } from '../../shared/printing.ts';

const pixelsPerMillimetre = 96 / 25.4;

/** Makes the printed page as long as the ticket: a thermal printer feeds what is empty as well, and cuts what is behind. */
export function fitPage(sheet: HTMLElement, paper: Paper): void {
  // Old browsers print on the usual length.
  if (!('adoptedStyleSheets' in document)) return;
  const length = Math.ceil(sheet.getBoundingClientRect().height / pixelsPerMillimetre) + 1;
  const size = `{ size: ${paper}mm ${Math.max(length, paper)}mm; margin: 0 }`;
  const styles = new CSSStyleSheet();
  styles.replaceSync(`@page ${size} @page narrow ${size} @page wide ${size}`);
  document.adoptedStyleSheets = [styles];
}
