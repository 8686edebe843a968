import { defineConfig } from 'vite'
import { folderPlugins } from './src/io/folder-plugins'

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  // Relative addresses, so that the built folder works at any sub-path of any static host.
  base: './',
  plugins: folderPlugins(),
  // MapLibre 6 loads its worker as a module of its own; pre-bundling would lose it.
  optimizeDeps: { exclude: ['maplibre-gl'] },
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    // How long a build took is no warning, and the first thing that a newcomer would see.
    rolldownOptions: { checks: { bundlerTimings: false } },
  },
  server: { host: '127.0.0.1', port: 5173 },
})
