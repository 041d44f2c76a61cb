import type { PageData } from '../../pages/kit/page.ts';
import type { SurfaceAssets } from './assets.ts';

interface DocumentParts {
  surface: string;
  title: string;
  /** Already escaped by the view layer. */
  body: string;
  data: PageData;
  assets: SurfaceAssets;
  /** Nobody is there to press reload. */
  unattended: boolean;
}

/** Keeps a screen current whose browser runs no script, or not ours: many televisions are older than that. */
const keepCurrent = [
  '<noscript><meta http-equiv="refresh" content="15"></noscript>',
  '<script defer src="/keep-current.js"></script>',
];

/** The document around a rendered page: complete without a single script, and ready to be hydrated with one. */
export function htmlDocument({ surface, title, body, data, assets, unattended }: DocumentParts): string {
  const head = [
    ...assets.fonts.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`),
    ...assets.styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    ...assets.preload.map((href) => `<link rel="modulepreload" href="${href}">`),
    `<script type="module" src="${assets.script}"></script>`,
    ...(unattended ? keepCurrent : []),
  ];
  return `<!doctype html>
<html lang="${data.context.locale}" data-surface="${surface}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
<meta name="description" content="${escapeHtml(title)}">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
${head.join('\n')}
</head>
<body>
<div id="root">${body}</div>
<script type="application/json" id="page-data">${escapeJson(data)}</script>
</body>
</html>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON inside an element: a `<` in it could end the element. */
function escapeJson(data: PageData): string {
  return JSON.stringify(data).replace(/</g, '\\u003c');
}
