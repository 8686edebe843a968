import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg, initWasm } from '@resvg/resvg-wasm'
import type { Faces } from './faces'
import { outlined } from './svg-outline'

let ready: Promise<void> | null = null

/**
 * Paints an SVG as a PNG, `scale` pixels to each of its px. Text is set in the given faces, whatever fonts the machine
 * has. Rejects when the SVG cannot be read.
 */
export async function svgToPng(svg: string, faces: Faces, scale: number): Promise<Uint8Array> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  ready ??= initWasm(readFileSync(wasm))
  await ready
  const painter = new Resvg(outlined(svg, faces), {
    fitTo: { mode: 'zoom', value: scale },
    font: { loadSystemFonts: false },
  })
  return painter.render().asPng()
}
