import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a surface's document loads, as addresses below `/assets`. */
export interface SurfaceAssets {
  script: string;
  styles: string[];
  /** Modules the script imports: asked for at once instead of one after another. */
  preload: string[];
  fonts: string[];
}

export type Assets = Record<string, SurfaceAssets>;

interface Chunk {
  file: string;
  css?: string[];
  assets?: string[];
  imports?: string[];
  isEntry?: boolean;
}

const readManifest = (folder: string) => readFileSync(join(folder, 'manifest.json'), 'utf8');

/** Another one whenever the pages' script or style is another: open displays then load themselves anew. */
export function buildVersion(folder: string): string {
  return hash('sha1', readManifest(folder), 'hex').slice(0, 12);
}

/** Reads the manifest that the browser build left. */
export function loadAssets(folder: string): Assets {
  const manifest = JSON.parse(readManifest(folder)) as Record<string, Chunk>;
  const assets: Assets = {};
  for (const [source, chunk] of Object.entries(manifest)) {
    if (!chunk.isEntry) continue;
    const surface = source.split('/')[1];
    if (surface) assets[surface] = surfaceAssets(manifest, chunk);
  }
  return assets;
}

function surfaceAssets(manifest: Record<string, Chunk>, entry: Chunk): SurfaceAssets {
  const chunks = [...new Set([entry, ...imported(manifest, entry)])];
  const address = (file: string) => `/${file}`;
  const files = (of: (chunk: Chunk) => string[] | undefined) => [
    ...new Set(chunks.flatMap((chunk) => of(chunk) ?? [])),
  ];
  return {
    script: address(entry.file),
    styles: files((chunk) => chunk.css).map(address),
    preload: chunks.slice(1).map((chunk) => address(chunk.file)),
    fonts: files((chunk) => chunk.assets)
      .filter((file) => file.endsWith('.woff2'))
      .map(address),
  };
}

function imported(manifest: Record<string, Chunk>, chunk: Chunk): Chunk[] {
  return (chunk.imports ?? []).flatMap((name) => {
    const next = manifest[name];
    return next ? [next, ...imported(manifest, next)] : [];
  });
}
