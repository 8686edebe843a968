import { fileURLToPath } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vite'

// All panels on one page with the flagship lesson and no map: npx vite tests/panels/harness
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: './',
  publicDir: fileURLToPath(new URL('../../../public', import.meta.url)),
  plugins: [svelte()],
  build: { emptyOutDir: true },
})
