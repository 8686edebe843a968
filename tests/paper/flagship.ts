import { readFolder } from '../../src/io/folder'
import { estimate } from '../../src/ink/measure'
import type { NameMeasure } from '../../src/ink/names'
import { readLesson } from '../../src/model/read'
import type { Lesson, Region } from '../../src/model/types'
import { paperFrame, type BaseLayers, type PaperOptions } from '../../src/paper'
import { sceneIndex } from '../../src/scene/scene'
import type { Scene } from '../../src/scene/types'

const { lesson: read } = readLesson((await readFolder('geodata/basic-convention')).files)
export const lesson = read as Lesson
const index = sceneIndex(lesson)

const layers = Object.entries((await readFolder('geodata/base')).files)
export const base = Object.fromEntries(
  layers.flatMap(([file, data]) => (file.endsWith('.geojson') ? [[file.replace('.geojson', ''), data]] : [])),
) as BaseLayers

/** Noon of a day, 1918-09-18. */
export const noon = (iso: string): number => Date.parse(iso) / 86_400_000 + 0.5
export const sceneAt = (moment: number): Scene => index.sceneAt(moment)
export const region = (id: string): Region => lesson.regions.find((one) => one.id === id)!

export const measureName: NameMeasure = (text, style, size) => estimate(text, style === 'seat' ? 'men' : 'unit', size)

const frames = new Map<string, PaperOptions['frame']>()

/** Options for a region, in a frame that is made once for each size. */
export function options(
  id: string,
  more: Partial<PaperOptions> = {},
  size: readonly [number, number] = [800, 500],
): PaperOptions {
  const key = `${id} ${size}`
  let frame = frames.get(key)
  if (!frame) frames.set(key, (frame = paperFrame(region(id), size)))
  return { lesson, base, frame, look: 'light', lang: 'en', ruby: false, measure: estimate, measureName, ...more }
}
