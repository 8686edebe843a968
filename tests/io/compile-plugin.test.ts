import { build } from 'vite'
import type { Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { compileAtOnce } from '../../src/io/compile-plugin'

const modules: Readonly<Record<string, string>> = {
  page: `import { shared } from 'shared'; shared(); import('later').then(({ later }) => later())`,
  shared: `export const shared = () => console.log('shared')`,
  other: `import { shared } from 'shared'; shared()`,
  later: `import { shared } from 'shared'; export const later = () => shared()`,
}

describe('scripts to compile at once', () => {
  it('are those that a page begins with, not those that come later', async () => {
    const built = (await build({
      configFile: false,
      logLevel: 'error',
      plugins: [
        { name: 'modules', resolveId: (id) => (id in modules ? id : null), load: (id) => modules[id] },
        compileAtOnce(),
      ],
      build: { write: false, modulePreload: false, rolldownOptions: { input: { page: 'page', other: 'other' } } },
    })) as Rolldown.RolldownOutput
    const marked = built.output.map((file) => [
      file.name,
      'code' in file && file.code.split('\n')[0]!.startsWith('//#'),
    ])
    expect(Object.fromEntries(marked)).toEqual({ page: true, other: true, shared: true, later: false })
  })
})
