import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, defaultClientConditions, defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const target = 'es2022';

/** The loader for other people's pages: one classic script that leaves no globals behind, at a name that stays. */
function embedLoader(): Plugin {
  return {
    name: 'stamgast-embed-loader',
    apply: 'build',
    async closeBundle() {
      await build({
        root,
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        build: {
          target,
          emptyOutDir: false,
          lib: {
            entry: path.join(root, 'src/embed.ts'),
            formats: ['iife'],
            name: 'stamgast',
            fileName: () => 'embed.js',
          },
        },
      });
    },
  };
}

/** Writes each asset's compressed forms beside it, as small as they get: the server only picks one. */
function compressedAssets(): Plugin {
  return {
    name: 'stamgast-compressed-assets',
    apply: 'build',
    closeBundle() {
      const folder = path.join(root, 'dist/widget-assets');
      const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
      for (const name of readdirSync(folder).filter((file) => /\.(js|css|svg)$/.test(file))) {
        const file = path.join(folder, name);
        const content = readFileSync(file);
        writeFileSync(`${file}.gz`, gzipSync(content, { level: constants.Z_BEST_COMPRESSION }));
        writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
      }
    },
  };
}

/** The client's pages: React code on Preact, which is a seventh of the size. */
export default defineConfig({
  root,
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: {
    conditions: ['stamgast-source', ...defaultClientConditions],
    alias: [
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react(-dom)?$/, replacement: 'preact/compat' },
    ],
  },
  build: {
    target,
    assetsDir: 'widget-assets',
    // Files, not data URLs: the content security policy stays short.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { book: path.join(root, 'book.html'), manage: path.join(root, 'manage.html') },
    },
  },
  plugins: [embedLoader(), compressedAssets()],
});
