import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = process.env['STAMGAST_API'] ?? 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  resolve: { conditions: ['stamgast-source', 'module', 'browser', 'development|production'] },
  build: { target: 'es2022', sourcemap: false, assetsInlineLimit: 0, manifest: true },
  server: { proxy: { '/v1': api }, host: '127.0.0.1' },
});
