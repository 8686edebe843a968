import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { FeatureCollection, Position } from 'geojson'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { readFolder } from '../../src/io/folder'
import { packLine, unpackLine } from '../../src/io/lines'
import { unpackBase } from '../../src/io/pack-base'
import { packLesson, unpackFirst, unpackRest } from '../../src/io/pack-lesson'
import { packShapes } from '../../src/io/shapes'
import { linesOf } from '../../src/model/checks/coordinates'
import { kmBetween, signedArea } from '../../src/model/geo'
import { readLesson } from '../../src/model/read'
import type { Lesson, Zone } from '../../src/model/types'
import { sceneIndex } from '../../src/scene/scene'

const geodata = fileURLToPath(new URL('../../geodata', import.meta.url))
/** Packing the fine shapes must not move a coast by more than this. */
const KM = 0.02

const ringsOf = ({ geometry }: { readonly geometry: unknown }): Position[][] =>
  linesOf((geometry as { coordinates: unknown }).coordinates)
const turns = (rings: readonly Position[][]): number[] => rings.map((ring) => Math.sign(signedArea(ring)))

/** Whether each position of a line is near one of another; rings may begin elsewhere after packing. */
function farthest(line: readonly Position[], other: readonly Position[]): number {
  return Math.max(...line.map((at) => Math.min(...other.map((to) => kmBetween(at, to)))))
}

describe('packing the flagship lesson', () => {
  let lesson: Lesson
  let first: Lesson
  let whole: Lesson
  beforeAll(async () => {
    const { files } = await readFolder(path.join(geodata, 'basic-convention'))
    lesson = readLesson(files).lesson!
    const packed = packLesson(lesson)
    first = unpackFirst(packed.first)
    whole = unpackRest(first, packed.rest)
  })

  it('brings back the same lesson, the same but for positions', () => {
    const bare = ({ zones, legs, forces, ...rest }: Lesson): unknown => ({
      ...rest,
      zones: zones.map(({ geometry: _, ...zone }) => zone),
      legs: [...legs.values()].map(({ line: _, km: __, ...leg }) => leg),
      forces: forces.map((force) => ({ ...force, legs: force.legs.map(({ id }) => id) })),
    })
    expect(bare(whole)).toEqual(bare(lesson))
  })

  it('has the same objects in forces as in legs', () => {
    for (const force of whole.forces) for (const leg of force.legs) expect(whole.legs.get(leg.id)).toBe(leg)
  })

  it('keeps every vertex of a leg, so that its stops stay where they are, and its length to a thousandth', () => {
    for (const [id, leg] of lesson.legs) {
      const { line, km } = whole.legs.get(id)!
      expect(line.length).toBe(leg.line.length)
      line.forEach((at, i) => expect(kmBetween(at, leg.line[i]!)).toBeLessThan(KM))
      expect(Math.abs(km.at(-1)! - leg.km.at(-1)!)).toBeLessThanOrEqual(0.2 + leg.km.at(-1)! / 1000)
    }
  })

  it('keeps rings and their winding, and moves no coast of Shandong by more than 20 m', () => {
    lesson.zones.forEach((zone, i) => {
      expect(turns(ringsOf(whole.zones[i]!))).toEqual(turns(ringsOf(zone)))
      if (zone.region !== 'shandong') return
      const after = ringsOf(whole.zones[i]!)
      ringsOf(zone).forEach((ring, r) => expect(farthest(ring, after[r] ?? [])).toBeLessThan(KM))
    })
  })

  it('shows in its first part the same at every breakpoint: the same zones, forces at the same places, treaties and events', () => {
    const [before, after] = [sceneIndex(lesson), sceneIndex(first)]
    expect([...after.breakpoints]).toEqual([...before.breakpoints])
    for (const at of before.breakpoints) {
      const seen = ({
        standing: { zones, stationed, treaties, events, causes, latest },
        moving,
      }: ReturnType<typeof before.sceneAt>) => [
        zones.map(({ zone, certainty }) => [zone.stage, certainty]),
        [...stationed, ...moving].map(({ leg, lng, lat }) => [leg.id, Math.round(lng * 100), Math.round(lat * 100)]),
        treaties.map(({ treaty }) => treaty.id),
        events.map(({ id }) => id),
        causes.map(({ id }) => id),
        latest?.id,
      ]
      expect(seen(after.sceneAt(at))).toEqual(seen(before.sceneAt(at)))
    }
  })

  it('leaves every zone an area in its first part, wound as it is: turned rings would colour the rest of the world', () => {
    const outer = (zone: Zone): number[] => turns(zone.geometry.coordinates.map(([ring]) => ring!))
    first.zones.forEach((zone) => {
      expect(zone.geometry.coordinates.length, zone.stage).toBeGreaterThan(0)
      expect(new Set(outer(zone)), zone.stage).toEqual(new Set([1]))
    })
  })
})

describe('packing the ground', () => {
  let layers: Record<string, FeatureCollection>
  beforeAll(async () => {
    const { files } = await readFolder(path.join(geodata, 'base'))
    layers = Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith('.geojson'))) as typeof layers
  })
  const packed = (...asked: ['fine' | 'coarse', (readonly [number, number, number, number])[]?]) =>
    unpackBase(JSON.parse(JSON.stringify(packShapes(layers, ...asked))) as never)
  const propertiesIn = (layer: FeatureCollection | undefined) => layer?.features.map(({ properties }) => properties)

  it.each(['fine', 'coarse'] as const)('brings back every layer and, if %s, areas that are areas', (detail) => {
    const back = packed(detail)
    expect(Object.keys(back).sort()).toEqual(Object.keys(layers).sort())
    const rings = back['land.geojson']!.features.flatMap((one) => ringsOf(one))
    expect(rings.length).toBeGreaterThan(100)
    expect(rings.filter((ring) => ring.length < 4 || signedArea(ring) === 0)).toEqual([])
  })

  it('brings back every feature if fine, and if coarse all but lakes that a globe would not show', () => {
    const [fine, coarse] = [packed('fine'), packed('coarse')]
    for (const [file, layer] of Object.entries(layers)) {
      expect(propertiesIn(fine[file])).toEqual(propertiesIn(layer))
      const seen =
        file === 'lakes.geojson' ? propertiesIn(layer)!.filter((lake) => lake!.km2 > 500) : propertiesIn(layer)
      expect(propertiesIn(coarse[file])).toEqual(expect.arrayContaining(seen!))
    }
  })

  it('keeps more of a coast where a map looks closer, and no more elsewhere', () => {
    const shandong = [115, 34, 124, 39] as const
    const inIt = ([lng, lat]: Position): boolean => lng! > 115 && lng! < 124 && lat! > 34 && lat! < 39
    const corners = (back: ReturnType<typeof packed>) =>
      back['coast.geojson']!.features.flatMap(({ geometry }) =>
        linesOf((geometry as never as { coordinates: unknown }).coordinates).flat(),
      )
    const [plain, closer] = [corners(packed('coarse')), corners(packed('coarse', [shandong]))]
    expect(closer.filter(inIt).length).toBeGreaterThan(5 * plain.filter(inIt).length)
    expect(closer.filter((at) => !inIt(at)).length).toBeLessThan(1.01 * plain.filter((at) => !inIt(at)).length)
  })
})

describe('packing a line', () => {
  it('brings back every position to 6 m', () => {
    const position = fc.tuple(
      fc.double({ min: -180, max: 400, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    )
    fc.assert(
      fc.property(fc.array(position), (line) => {
        const back = unpackLine(packLine(line))
        expect(back.length).toBe(line.length)
        back.forEach(([lng, lat], i) => {
          expect(Math.abs(lng! - line[i]![0])).toBeLessThan(0.000051)
          expect(Math.abs(lat! - line[i]![1])).toBeLessThan(0.000051)
        })
      }),
    )
  })
})
