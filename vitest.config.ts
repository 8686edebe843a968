import { svelte } from '@sveltejs/vite-plugin-svelte'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', '**/node_modules/**'],
    testTimeout: 60_000,
    // Two cores: one worker more would only make the clock noisier.
    maxWorkers: 2,
    // Each worker reads the flagship and the rooms once, and not once for every file.
    isolate: false,
  },
})
