import { promises as fs } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { Resvg, initWasm } from '@resvg/resvg-wasm'

// Draws the icons of the installed app from the seal in src/index.html: `npx tsx src/cli/icons.ts`, after it has changed.

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = path.join(root, 'public/icons')

/** The part of a maskable icon that every device shows is a circle of 0.8 of its width: the seal's signs stay inside. */
const SAFE = 0.74

const seal = await readSeal()
const icons = [
  { name: 'seal-192.png', svg: seal, size: 192 },
  { name: 'seal-512.png', svg: seal, size: 512 },
  { name: 'seal-maskable-512.png', svg: maskable(seal), size: 512 },
  // Apple's devices round the corners themselves and show what is transparent as black.
  { name: 'seal-apple-180.png', svg: maskable(seal, 0.92), size: 180 },
]

await initWasm(fs.readFile(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')))
await fs.mkdir(folder, { recursive: true })
for (const { name, svg, size } of icons) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size } }).render().asPng()
  await fs.writeFile(path.join(folder, name), png)
  console.log(`${name}: ${png.length} bytes`)
}

/** The SVG that the page carries as its icon. */
async function readSeal(): Promise<string> {
  const page = await fs.readFile(path.join(root, 'src/index.html'), 'utf8')
  const href = /href="data:image\/svg\+xml,([^"]+)"/.exec(page)?.[1]
  if (!href) throw new Error('src/index.html has no icon as SVG.')
  return decodeURIComponent(href)
}

/** Red to the edges, with the signs in the middle at `scale`. */
function maskable(svg: string, scale = SAFE): string {
  const middle = `translate(32 32) scale(${scale}) translate(-32 -33)`
  return svg.replace(/ rx='\d+'/, '').replace("<g fill='none'", `<g transform='${middle}' fill='none'`)
}
