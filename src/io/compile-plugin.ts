import type { Plugin, Rollup } from 'vite'

/** https://github.com/WICG/explicit-javascript-compile-hints-file-based: who does not know it reads a comment. */
const HINT = '//# allFunctionsCalledOnLoad\n'

/**
 * Tells the browser that what the page begins with is needed at once: it is compiled while it comes over the line, beside the page's own
 * work, and kept compiled for the next time. Otherwise every function is compiled when it is first called, while the reader waits.
 */
export function compileAtOnce(): Plugin {
  return {
    name: 'shunju-compile-at-once',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const chunk of begun(bundle)) chunk.code = HINT + chunk.code
      },
    },
  }
}

/** The page's own scripts, and what they import at once. */
function begun(bundle: Rollup.OutputBundle): ReadonlySet<Rollup.OutputChunk> {
  const found = new Set<Rollup.OutputChunk>()
  const add = (chunk: Rollup.OutputChunk | Rollup.OutputAsset | undefined): void => {
    if (chunk?.type !== 'chunk' || found.has(chunk)) return
    found.add(chunk)
    for (const name of chunk.imports) add(bundle[name])
  }
  for (const chunk of Object.values(bundle)) if (chunk.type === 'chunk' && chunk.isEntry) add(chunk)
  return found
}
