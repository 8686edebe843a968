// The relief once more for painters without a WebP reader: light and shadow as one grey, 128 is flat.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { BASE } from '../lib/sources'

/** The opacity that becomes white or black; src/paper/relief.ts reads the picture by it. */
const STRONGEST = 100
/** Steps of light and of shadow: finer ones only make the file larger. */
const STEPS = 48

/** Writes base/relief.png from the relief's picture (RGBA: bright and dark ink by opacity), pixel for pixel. */
export async function buildReliefGrey(picture: Buffer): Promise<void> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const grey = Buffer.alloc(info.width * info.height)
  for (let i = 0; i < grey.length; i++) {
    const side = data[i * 4]! > 128 ? 1 : -1
    const strength = Math.min(1, data[i * 4 + 3]! / STRONGEST)
    grey[i] = 128 + side * Math.round((Math.round(strength * STEPS) / STEPS) * 127)
  }
  const file = join(BASE, 'relief.png')
  await sharp(grey, { raw: { width: info.width, height: info.height, channels: 1 } })
    .toColourspace('b-w')
    .png({ compressionLevel: 9, adaptiveFiltering: true })
    .toFile(file)
  console.log(`base/relief.png: ${info.width} x ${info.height}, ${Math.round(statSync(file).size / 1024)} KB`)
}
