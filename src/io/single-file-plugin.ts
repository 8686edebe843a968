import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Plugin, Rolldown } from 'vite'
import { ASSET_ATTRIBUTE } from './asset'
import { inScript, inStyle } from './inline'

/** The import by which a map library asks for the address of its worker. */
const WORKER = /maplibre-gl-worker\.mjs\?worker&url$/
const INSIDE = '\0virtual:worker-inside'
const ASSETS = fileURLToPath(new URL('./asset.ts', import.meta.url)).replaceAll('\\', '/')

/** Settings and steps of a build that ends in one page with everything inside: nothing is left to be fetched. */
export function singleFile(): Plugin {
  return {
    name: 'shunju-single-file',
    apply: 'build',
    enforce: 'post',
    config: () => ({
      publicDir: false,
      build: {
        assetsInlineLimit: () => true,
        cssCodeSplit: false,
        modulePreload: false,
        rolldownOptions: { output: { codeSplitting: false } },
      },
    }),
    resolveId: {
      order: 'pre',
      // The module below asks for the same address, and gets it as it is.
      handler: (id, importer) => (WORKER.test(id) && importer !== INSIDE ? INSIDE : null),
    },
    load: (id) =>
      id === INSIDE
        ? `import { workerAddress } from ${JSON.stringify(ASSETS)}
           import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
           export default workerAddress(url)`
        : null,
    generateBundle: {
      order: 'post',
      async handler(_, bundle) {
        const page = bundle['index.html']
        if (page?.type !== 'asset') throw new Error('The build has no index.html.')
        const inside: string[] = []
        let html = String(page.source)
        for (const file of Object.values(bundle)) {
          if (file === page) continue
          const before = html
          if (file.type === 'chunk') html = withScript(html, file)
          else if (file.fileName.endsWith('.css')) html = withStyle(html, file)
          if (html === before) inside.push(await element(file))
          delete bundle[file.fileName]
        }
        // After the page's own elements, so that those are there while the rest is still being read.
        page.source = html.replace('</body>', () => `${inside.join('\n')}\n</body>`)
      },
    },
  }
}

function withScript(html: string, { fileName, code }: Rolldown.OutputChunk): string {
  const tag = new RegExp(`<script type="module"[^>]* src="\\./${escaped(fileName)}"></script>`)
  return html.replace(tag, () => `<script type="module">${inScript(code)}</script>`)
}

function withStyle(html: string, { fileName, source }: Rolldown.OutputAsset): string {
  const tag = new RegExp(`<link rel="stylesheet"[^>]* href="\\./${escaped(fileName)}">`)
  return html.replace(tag, () => `<style>${inStyle(String(source))}</style>`)
}

/** A file of the build as an element: scripts as they are, everything else packed. */
async function element(file: Rolldown.OutputChunk | Rolldown.OutputAsset): Promise<string> {
  const source = file.type === 'chunk' ? file.code : file.source
  const isScript = file.fileName.endsWith('.js')
  const type = file.fileName.endsWith('.json') ? ' data-type="application/json"' : ''
  const packed = isScript
    ? inScript(String(source))
    : (await promisify(gzip)(Buffer.from(source), { level: 9 })).toString('base64')
  return `<script type="text/plain" ${ASSET_ATTRIBUTE}="${file.fileName}"${type}>${packed}</script>`
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
