import type { MultiPolygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { estimate } from '../../src/ink/measure'
import type { Lesson, Zone } from '../../src/model/types'
import { paperFrame, paperMap, type Bounds, type PaperMap } from '../../src/paper'
import type { Scene, ZoneNow } from '../../src/scene/types'
import { day, lesson as bare, leg, men, moving, sceneOf } from '../ink/world'
import { measureName } from './flagship'
import { expectGolden, picture } from './golden'
import { linesOf } from './read-path'

const size = [400, 250] as const

const box = (west: number, south: number, east: number, north: number): Position[][] => [
  [[west, south], [east, south], [east, north], [west, north], [west, south]],
] // prettier-ignore

const zone = (stage: string, more: Partial<Zone>, ...polygons: Position[][][]): Zone => ({
  id: stage, stage, region: 'invented', sources: [], confidence: 'high', note: null,
  name: { ja: '国', en: 'Land' }, label: { ja: '', en: '' }, holder: 'JP', holder2: null, owner: null, status: 'territory',
  span: { start: day(0), end: day(20) }, schematic: false, precisionKm: 10, areaKm2: 1,
  geometry: { type: 'MultiPolygon', coordinates: polygons } as MultiPolygon, ...more,
}) // prettier-ignore

function draw(bounds: Bounds, zones: readonly Zone[], scene: Scene = sceneOf({}), prefix = ''): PaperMap {
  const now = zones.map((one): ZoneNow => ({ zone: one, certainty: 'sure', ending: false }))
  const lesson: Lesson = { ...bare, zones }
  const frame = paperFrame(bounds, size)
  return paperMap(
    { ...scene, standing: { ...scene.standing, zones: now } },
    {
      lesson,
      base: {},
      frame,
      look: 'light',
      lang: 'en',
      ruby: false,
      measure: estimate,
      measureName,
      idPrefix: prefix,
    },
  )
}

describe('small worlds on paper', () => {
  it('a zone across 180° is one area without a seam', () => {
    const across = zone('across', {}, box(170, 50, 180, 60), box(-180, 50, -170, 60))
    const map = draw([160, 45, 200, 65], [across])
    expect(map.shown.zones).toEqual(['across'])
    expectGolden('across-180', picture(size, map.svg))
    // Both halves stand in one path, and each ends where the other begins.
    const halves = /<path d="([^"]*)" id="across-a"/.exec(map.parts.zones)![1]!
    expect(halves.match(/M/g)).toHaveLength(2)
    // The line round it leaves out the cut: no stroke runs down the date line, which is the middle of the sheet.
    const line = /<path d="([^"]*)" fill="none"/.exec(map.parts.zones)![1]!
    const middle = linesOf(line).flatMap((one) => one.slice(1).filter(([x], i) => x === 200 && one[i]![0] === 200))
    expect(middle).toEqual([])
  })

  it('two holders share a hatch in turn', () => {
    const both = zone('both', { status: 'occupied', holder: 'JP', holder2: 'CS' }, box(110, 40, 125, 50))
    const map = draw([105, 36, 130, 54], [both])
    expectGolden('two-holders', picture(size, map.svg))
    expect(map.parts.defs).toContain('#5E2654')
    expect(map.parts.defs).toContain('#178389')
  })

  it('a schematic zone fades only where its boundary is not documented', () => {
    const state = zone('state', { holder: 'CN' }, box(100, 40, 115, 50))
    const drawn = zone('drawn', { holder: 'FE', schematic: true, precisionKm: 30 }, [
      [[115, 40], [130, 40], [130, 50], [115, 50], [115, 40]],
    ] as unknown as Position[][]) // prettier-ignore
    const map = draw([98, 36, 132, 54], [state, drawn])
    expectGolden('schematic', picture(size, map.svg))
    // The side that it shares with the state is firm: the soft line has three sides.
    const soft = /<path d="([^"]*)" id="drawn-s"/.exec(map.parts.zones)![1]!
    expect(soft.match(/M/g)).toHaveLength(1)
    expect(map.parts.zones).toContain('mask="url(#drawn-m)"')
    expect(map.parts.zones).not.toContain('id="state-m"')
  })

  it('crossing flows, with ids of their own on a page of several maps', () => {
    const scene = sceneOf({
      moving: [
        moving(leg({ id: 'a', line: [[-16, -4], [0, 0], [16, 1]], men: men(14_040) }), 0.9),
        moving(leg({ id: 'b', nation: 'CS', line: [[-4, -10], [0, 0], [2, 8]], men: men(9_000) }), 0.9),
      ],
    }) // prettier-ignore
    const map = draw([-20, -12, 20, 12], [zone('held', { status: 'leased' }, box(-10, -8, -2, -1))], scene, 'm2-')
    expect([...map.shown.forces].sort()).toEqual(['a', 'b'])
    expectGolden('crossing-flows', picture(size, map.svg))
    for (const [, id] of map.svg.matchAll(/ id="([^"]*)"/g)) expect(id).toMatch(/^m2-/)
    for (const [, id] of map.svg.matchAll(/(?:url\(|href=")#([^")]*)/g)) expect(map.svg).toContain(` id="${id}"`)
  })
})
