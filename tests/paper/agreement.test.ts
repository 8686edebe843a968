import { describe, expect, it } from 'vitest'
import { capitalsOf } from '../../src/ink/capitals'
import { inkOf } from '../../src/ink'
import { estimate } from '../../src/ink/measure'
import { projector } from '../../src/map/projector'
import { zoneFeatures } from '../../src/map/zone-features'
import { paperMap } from '../../src/paper'
import { byHeight } from '../../src/scene/zones'
import type { Scene } from '../../src/scene/types'
import { palettes } from '../../src/themes/palette'
import { zonePaint } from '../../src/themes/zone-paint'
import { lesson, noon, options, sceneAt } from './flagship'

const size = [1038, 568] as const
const dates: readonly [date: string, region: string][] = [
  ['1914-10-15', 'shandong'],
  ['1914-11-08', 'shandong'],
  ['1918-06-30', 'siberia'],
  ['1918-09-05', 'siberia'],
  ['1918-09-18', 'siberia'],
  ['1919-07-15', 'siberia'],
  ['1920-04-10', 'siberia'],
  ['1920-08-18', 'siberia'],
  ['1921-06-01', 'northern-sakhalin'],
  ['1922-02-06', 'siberia'],
  ['1922-10-26', 'siberia'],
  ['1925-05-16', 'northern-sakhalin'],
]
const heights = new Map([...lesson.zones].sort(byHeight).map(({ stage }, i) => [stage, i]))

/** The map's camera that shows the middle of the sheet at the same scale. */
function mapOf(region: string) {
  const { frame } = options(region, {}, size)
  const [lng, lat] = frame.centre
  const [x, y] = frame.project(lng, lat)!
  const camera = { lng, lat, zoom: frame.zoom, width: size[0], height: size[1], globe: true }
  const project = projector(camera)
  /** Well inside both pictures. */
  const inBoth = (at: { readonly lng: number; readonly lat: number }): boolean =>
    [frame.project(at.lng, at.lat), project(at.lng, at.lat)].every(
      (point) => point && point[0] > 80 && point[1] > 80 && point[0] < size[0] - 80 && point[1] < size[1] - 80,
    )
  expect(Math.hypot(x - size[0] / 2, y - size[1] / 2)).toBeLessThan(120)
  return { project, zoom: frame.zoom, inBoth }
}

/** What the scene itself says is there, by kind. */
function factsOf({ standing, moving }: Scene) {
  const { traces, stationed, treaties, events, latest } = standing
  return {
    force: [
      ...[...stationed, ...moving].map(({ leg, lng, lat }) => ({ id: leg.id, lng, lat })),
      ...traces.map(({ leg }) => ({ id: leg.id, lng: leg.line.at(-1)![0]!, lat: leg.line.at(-1)![1]! })),
    ],
    treaty: treaties.map(({ treaty }) => treaty),
    event: [...events, ...(latest && 'when' in latest ? [latest] : [])],
  }
}

const sorted = (ids: Iterable<string>): string[] => [...new Set(ids)].sort()

describe('paper and map', () => {
  for (const [date, region] of dates) {
    it(`show the same on ${date} in ${region}`, () => {
      const scene = sceneAt(noon(date))
      const own = options(region, { border: false, names: false }, size)
      const { project, zoom, inBoth } = mapOf(region)
      const paper = paperMap(scene, own)
      const onMap = inkOf(scene, {
        lesson, project, size, zoom, look: 'light', lang: 'en', scale: 1, measure: estimate, obstacles: [], capitals: capitalsOf(lesson),
        reducedMotion: true,
      }) // prettier-ignore
      const facts = factsOf(scene)
      for (const kind of ['force', 'treaty', 'event'] as const) {
        const there = new Set(facts[kind].filter(inBoth).map(({ id }) => id))
        const seen = (targets: typeof onMap.targets) =>
          sorted(targets.flatMap((target) => (target.kind === kind && there.has(target.id) ? [target.id] : [])))
        expect(seen(paper.list.targets)).toEqual(seen(onMap.targets))
        // Nothing that the scene does not have.
        const own = new Set(facts[kind].map(({ id }) => id))
        const key = ({ force: 'forces', treaty: 'treaties', event: 'events' } as const)[kind]
        for (const id of paper.shown[key]) expect(own).toContain(id)
      }
      // Also who sets out at this very moment is drawn.
      const present = [...scene.standing.stationed, ...scene.moving].filter(inBoth).map(({ leg }) => leg.id)
      expect(present.filter((id) => !paper.shown.forces.includes(id))).toEqual([])

      const features = zoneFeatures(scene.standing.zones, ({ stage }) => heights.get(stage)!, (now) => zonePaint(now, palettes.light)) // prettier-ignore
      const inView = new Set(
        scene.standing.zones.flatMap(({ zone }) =>
          zone.geometry.coordinates.flat(2).some(([lng, lat]) => inBoth({ lng: lng!, lat: lat! })) ? [zone.stage] : [],
        ),
      )
      const ordered = [...features.values()]
        .filter(({ properties }) => properties && 'order' in properties)
        .sort((a, b) => a.properties!.order - b.properties!.order)
      const mapZones = [...new Set(ordered.map(({ id }) => id.split('|')[0]!))]
      expect(paper.shown.zones.filter((stage) => inView.has(stage))).toEqual(
        mapZones.filter((stage) => inView.has(stage)),
      )
      expect(scene.standing.zones.map(({ zone }) => zone.stage)).toEqual(expect.arrayContaining([...paper.shown.zones]))
      expect(inView.size).toBeGreaterThan(2)
    })
  }
})
