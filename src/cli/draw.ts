import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection } from 'geojson'
import { readFolder } from '../io/folder'
import type { BaseLayers, PaperFrame } from '../paper'
import { paperSheet } from '../paper/sheet'
import { paperPlates } from '../paper/sheet-plates'
import { sceneIndex } from '../scene/scene'
import { palettes } from '../themes/palette'
import { DRAW_USAGE, areaOf, readDrawOptions } from './draw-options'
import { measuresFrom } from './draw-measure'
import { readShading, reliefHref } from './draw-relief'
import { openFaces } from './faces'
import { readWithWarning } from './read'
import type { Streams } from './run'
import { writeDrawing } from './write-drawing'

const BASE = fileURLToPath(new URL('../../geodata/base', import.meta.url))

/**
 * Draws the map of one day, or of several, as a page, and writes it. Resolves to the exit code: 0 done, 1 the data have
 * errors. Rejects with a UsageError where the arguments cannot be used.
 */
export async function draw(args: readonly string[], streams: Streams): Promise<number> {
  const options = readDrawOptions(args)
  if (!options) {
    streams.out(DRAW_USAGE)
    return 0
  }
  const { lesson, sound } = await readWithWarning(options.folder, streams.err)
  if (!lesson) return 1
  const area = areaOf(lesson, options)
  const faces = openFaces()
  const { look, lang, ruby, size, legend } = options
  const shading = options.relief && look !== 'print' ? await readShading(BASE) : null
  const relief = (frame: PaperFrame) => shading && reliefHref(shading, frame, { palette: palettes[look] })
  const index = sceneIndex(lesson)
  const common = {
    lesson,
    base: await readBase(),
    area,
    size,
    look,
    lang,
    ruby,
    legend,
    relief,
    ...measuresFrom(faces, lang),
  }
  const items = options.days.map((day) => ({ scene: index.sceneAt(day + 0.5), totals: index.totalsAt(day + 0.5) }))
  const one = items[0]!
  const svg = options.plates ? paperPlates(items, common) : paperSheet(one.scene, { ...common, totals: one.totals }).svg
  await writeDrawing(svg, options, faces, streams)
  return sound ? 0 : 1
}

async function readBase(): Promise<BaseLayers> {
  const { files } = await readFolder(BASE)
  const layers = Object.entries(files).filter(([file]) => file.endsWith('.geojson'))
  return Object.fromEntries(layers.map(([file, data]) => [path.basename(file, '.geojson'), data as FeatureCollection]))
}
