import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The office console: one page under /office/, split by route, nothing fetched from anywhere else. */
export default defineConfig({
  root: fileURLToPath(new URL('./src/console', import.meta.url)),
  base: '/office/',
  plugins: [react()],
  build: {
    target: 'es2022',
    emptyOutDir: true,
    assetsInlineLimit: 2048,
    // antd, MapLibre and React are each one large piece on purpose: they are fetched once and kept.
    chunkSizeWarningLimit: 1500,
    reportCompressedSize: false,
  },
});
