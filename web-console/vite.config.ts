import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const PLATFORM = process.env['SLIPWAY_URL'] ?? 'http://127.0.0.1:8080';

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // Without inline content the platform's Content-Security-Policy needs no exception.
  build: { assetsInlineLimit: 0, modulePreload: { polyfill: false }, target: 'es2023' },
  server: { proxy: { '/api': PLATFORM } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
