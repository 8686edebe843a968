import type { Plugin } from 'vite'

/**
 * Lets the browser fetch the data of the first picture together with the program, and not after it.
 * @param lesson id of the lesson that a bare address opens
 */
export function preloadData(lesson = 'basic-convention'): Plugin {
  const first = new RegExp(`^data/(${lesson}|base)-first-[0-9a-f]+\\.json$`)
  return {
    name: 'shunju-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => first.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${name}` },
            injectTo: 'head' as const,
          })),
    },
  }
}
