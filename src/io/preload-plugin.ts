import type { Plugin } from 'vite'

/** Parts of the data that the first picture of the flagship waits for. */
const FIRST = /^data\/(basic-convention|base)-first-[0-9a-f]+\.json$/

/** Lets the browser fetch the data of the first picture together with the program, and not after it. */
export function preloadData(): Plugin {
  return {
    name: 'shunju-preload',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.keys(bundle)
          .filter((name) => FIRST.test(name))
          .map((name) => ({
            tag: 'link',
            attrs: { rel: 'preload', as: 'fetch', crossorigin: true, href: `./${name}` },
            injectTo: 'head' as const,
          })),
    },
  }
}
