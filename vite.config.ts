import { defineConfig } from 'vite';

const surfaces = ['visitor', 'display', 'kiosk', 'printing', 'counter', 'account', 'admin'];

export default defineConfig({
  publicDir: 'pages/public',
  build: {
    outDir: 'dist/public',
    emptyOutDir: true,
    manifest: 'manifest.json',
    target: ['chrome80', 'safari14', 'firefox90'],
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: Object.fromEntries(surfaces.map((surface) => [surface, `pages/${surface}/client.tsx`])),
    },
  },
  css: {
    preprocessorOptions: {
      scss: { quietDeps: true, silenceDeprecations: ['import', 'global-builtin', 'color-functions', 'if-function'] },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
