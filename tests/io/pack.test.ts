import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection, Position } from 'geojson'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '../../src/io/folder'
import { packBase, packLesson, unpackBase, unpackLesson } from '../../src/io/pack'
import type { Packed } from '../../src/io/pack'
import { linesOf } from '../../src/model/checks/coordinates'
import { kmBetween, signedArea } from '../../src/model/geo'
import type { LessonFiles } from '../../src/model/types'

const geodata = fileURLToPath(new URL('../../geodata', import.meta.url))
/** The packing must not move a coast by more than this. */
const KM = 0.02

const shipped = (packed: Packed): Packed => JSON.parse(JSON.stringify(packed)) as Packed
const features = (data: unknown) => (data as FeatureCollection).features
const linesIn = (feature: unknown): Position[][] =>
  linesOf((feature as { geometry: { coordinates: unknown } }).geometry.coordinates)

/** Whether each position of a line is near one of another; rings may begin elsewhere after packing. */
function farthest(line: readonly Position[], other: readonly Position[]): number {
  return Math.max(...line.map((at) => Math.min(...other.map((to) => kmBetween(at, to)))))
}

describe('packing the flagship lesson', () => {
  let files: LessonFiles = {}
  let back: LessonFiles = {}
  let packed: Packed
  beforeAll(async () => {
    files = (await readFolder(path.join(geodata, 'basic-convention'))).files
    packed = packLesson(files)
    back = unpackLesson(shipped(packed))
  })

  it('brings back the same files, the same but for zones', () => {
    expect(Object.keys(back).sort()).toEqual(Object.keys(files).sort())
    for (const file of Object.keys(files)) if (!file.endsWith('/zones.geojson')) expect(back[file]).toEqual(files[file])
  })

  it('is well under the size of the files', () => {
    expect(JSON.stringify(packed).length).toBeLessThan(JSON.stringify(files).length * 0.6)
  })

  it('keeps ids, columns, rings and their winding in zones', () => {
    for (const file of Object.keys(files).filter((name) => name.endsWith('/zones.geojson'))) {
      expect(features(back[file]).map(({ id, properties }) => ({ id, properties }))).toEqual(
        features(files[file]).map(({ id, properties }) => ({ id, properties })),
      )
      features(files[file]).forEach((feature, i) => {
        const turns = (lines: Position[][]) => lines.map((ring) => Math.sign(signedArea(ring)))
        expect(turns(linesIn(features(back[file])[i]))).toEqual(turns(linesIn(feature)))
      })
    }
  })

  it('moves no coast of Shandong by more than 20 m', () => {
    const file = 'shandong/zones.geojson'
    features(files[file]).forEach((feature, i) => {
      const after = linesIn(features(back[file])[i])
      linesIn(feature).forEach((ring, r) => expect(farthest(ring, after[r] ?? [])).toBeLessThan(KM))
    })
  })

  it('leaves the files that it was given as they were', async () => {
    const again = (await readFolder(path.join(geodata, 'basic-convention'))).files
    expect(JSON.stringify(files) === JSON.stringify(again)).toBe(true)
  })
})

describe('packing the ground', () => {
  it('brings back every layer and its features', async () => {
    const { files } = await readFolder(path.join(geodata, 'base'))
    const layers = Object.keys(files).filter((file) => file.endsWith('.geojson'))
    const back = unpackBase(shipped(packBase(files)))
    expect(Object.keys(back).sort()).toEqual(layers.sort())
    for (const layer of layers) {
      expect(back[layer]?.features.map(({ properties }) => properties)).toEqual(
        features(files[layer]).map(({ properties }) => properties),
      )
    }
  })
})
