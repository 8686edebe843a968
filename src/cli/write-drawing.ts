import { writeFile } from 'node:fs/promises'
import type { DrawOptions } from './draw-options'
import type { Faces } from './faces'
import { UsageError } from './load'
import { svgToPng } from './png'
import type { Streams } from './run'
import { withFonts } from './svg-fonts'

/**
 * Writes a picture: an SVG with its faces inside, or a PNG where the file's name says so; without a file the SVG goes to
 * standard output. Rejects with a UsageError where the file cannot be written.
 */
export async function writeDrawing(
  svg: string,
  { out, fonts, pngScale }: Pick<DrawOptions, 'out' | 'fonts' | 'pngScale'>,
  faces: Faces,
  streams: Streams,
): Promise<void> {
  if (out === null) {
    streams.out((fonts ? withFonts(svg, faces) : svg).trimEnd())
    return
  }
  const isPng = /\.png$/i.test(out)
  const content = isPng ? await svgToPng(svg, faces, pngScale) : fonts ? withFonts(svg, faces) : svg
  await writeFile(out, content).catch((error: unknown) => {
    const why =
      (error as { code?: string }).code === 'ENOENT' ? 'its folder does not exist' : 'it cannot be written there'
    throw new UsageError(`"${out}" was not written: ${why}.`)
  })
  streams.err(`${out} written.`)
}
