import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['STAMGAST_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: { conditions: ['stamgast-source', 'module', 'browser', 'development|production'] },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            // What every screen needs travels in one piece: it compresses better and is cached over releases.
            {
              name: 'base',
              test: /node_modules[\\/](?:react|react-dom|scheduler|i18next|react-i18next|openapi-fetch|@tanstack[\\/](?:react-router|router-core|history|query-core|react-query|store|react-store))[\\/]/,
            },
          ],
        },
      },
    },
  },
  server: { proxy: { '/v1': api }, host: '127.0.0.1' },
});
