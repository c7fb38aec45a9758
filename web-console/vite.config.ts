import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const PLATFORM = process.env['SLIPWAY_URL'] ?? 'http://127.0.0.1:8080';

// What the sign-in needs stays with it, so that it loads nothing else; Ask brings a library of its own.
const SHARED = /\/src\/(?!session|app|api\/(client|refusal)|parts\/(Action|Ask|Page|ProblemNote)\.)/;

export default defineConfig({
  base: '/console/',
  plugins: [react()],
  // Without inline content the platform's Content-Security-Policy needs no exception.
  build: {
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2023',
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'data', test: /node_modules\/(react-router|@tanstack|eventsource-parser)\// },
            // Else each small part that some pages share would be a file of its own.
            { name: 'shared', test: SHARED, minShareCount: 3, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': PLATFORM } },
  test: { include: ['src/**/*.test.ts', 'src/**/*.test.tsx'] },
});
