import js from '@eslint/js'
import svelte from 'eslint-plugin-svelte'
import globals from 'globals'
import ts from 'typescript-eslint'

/** What the rooms may not import: the walls of the house (ARCHITECTURE.md), so that a wrong door does not lint. */
const walls = {
  time: [
    'svelte',
    'svelte/*',
    'maplibre-gl',
    'd3-*',
    '../model/*',
    '../scene/*',
    '../themes/*',
    '../ink/*',
    '../map/*',
    '../panels/*',
    '../state/*',
    '../i18n/*',
    '../io/*',
    '../cli/*',
    '../app/*',
  ],
  model: [
    'svelte',
    'svelte/*',
    'maplibre-gl',
    'd3-geo',
    'd3-scale',
    'd3-shape',
    '**/scene/*',
    '**/themes/*',
    '**/ink/*',
    '**/map/*',
    '**/panels/*',
    '**/state/*',
    '**/cli/*',
    '**/app/*',
  ],
  scene: [
    'svelte',
    'svelte/*',
    'maplibre-gl',
    'd3-*',
    '**/themes/*',
    '**/ink/*',
    '**/map/*',
    '**/panels/*',
    '**/state/*',
    '**/i18n/*',
    '**/cli/*',
    '**/app/*',
  ],
  themes: [
    'svelte',
    'svelte/*',
    'maplibre-gl',
    'd3-geo',
    '**/paper/*',
    '**/map/*',
    '**/panels/*',
    '**/state/*',
    '**/app/*',
  ],
  ink: [
    'svelte',
    'svelte/*',
    'maplibre-gl',
    'd3-geo',
    '**/paper/*',
    '**/map/*',
    '**/panels/*',
    '**/state/*',
    '**/app/*',
  ],
  map: ['**/panels/*', '**/app/*', 'd3-geo'],
  paper: ['svelte', 'svelte/*', 'maplibre-gl', 'svelte-maplibre-gl', '**/map/*', '**/panels/*', '**/app/*', '**/cli/*'],
  panels: ['maplibre-gl', 'svelte-maplibre-gl', '**/map/*', '**/app/*'],
  state: ['maplibre-gl', 'svelte-maplibre-gl', '**/map/*', '**/panels/*', '**/app/*'],
  io: ['svelte', 'svelte/*', 'maplibre-gl', '**/scene/*', '**/map/*', '**/panels/*', '**/state/*', '**/app/*'],
  cli: ['svelte', 'svelte/*', 'maplibre-gl', '**/map/*', '**/panels/*', '**/state/*', '**/app/*'],
}

export default ts.config(
  { ignores: ['dist/', 'node_modules/', 'geodata/recipes/node_modules/', 'geodata/recipes/.work/', 'tests/out/'] },
  js.configs.recommended,
  ...ts.configs.recommended,
  ...svelte.configs.recommended,
  { languageOptions: { globals: { ...globals.browser, ...globals.node } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
    },
  },
  { files: ['src/cli/**', 'tests/**', 'geodata/recipes/**'], rules: { 'no-console': 'off' } },
  ...Object.entries(walls).map(([room, group]) => ({
    files: [`src/${room}/**`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group, message: `The room ${room} may not import this; see ARCHITECTURE.md.` }] },
      ],
    },
  })),
)
