import { describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import type { Label } from '../../src/ink/types'
import { readLesson } from '../../src/model/read'
import type { NationId } from '../../src/model/types'
import { sceneIndex } from '../../src/scene/scene'
import type { Scene } from '../../src/scene/types'
import { codeOf } from '../../src/themes/codes'
import { hueIdOf, nationInk, palettes } from '../../src/themes/palette'
import { formatMoment } from '../../src/time/words'
import { draw, leg, men, moving } from '../ink/world'
import { difference, visions } from './vision'

const { lesson } = readLesson((await loadLesson('geodata/basic-convention')).files)
if (!lesson) throw new Error('the flagship lesson cannot be read')
const index = sceneIndex(lesson)

/** Who is on the map: forces, holders of areas, signatories on the day of signing. */
function nationsOf({ standing, moving }: Scene): NationId[] {
  return [
    ...[...standing.stationed, ...moving].map(({ leg }) => leg.nation),
    ...standing.traces.map(({ leg }) => leg.nation),
    ...standing.zones.flatMap(({ zone }) => [zone.holder, ...(zone.holder2 ? [zone.holder2] : [])]),
    ...standing.treaties
      .filter(({ state }) => state === 'signing')
      .flatMap(({ treaty }) => treaty.signatories.map(({ nation }) => nation)),
  ]
}

/** Two nations of different hue that are on the map on one day, with the first such day. */
const pairs = new Map<string, { readonly a: NationId; readonly b: NationId; readonly when: string }>()
for (const { moment } of index.happenings) {
  // Neutral land has bars of ink and no line of its own: it is nobody's hue.
  const present = nationsOf(index.sceneAt(moment)).filter((nation) => nation !== 'neutral')
  const nations = [...new Map(present.map((nation) => [hueIdOf(nation), nation])).values()]
  for (const [i, a] of nations.entries()) {
    for (const b of nations.slice(i + 1)) {
      const key = [hueIdOf(a), hueIdOf(b)].sort().join('–')
      if (!pairs.has(key)) pairs.set(key, { a, b, when: formatMoment(moment, 'en') })
    }
  }
}

const looks = ['light', 'dark', 'projector'] as const
/** Pairs that some eye takes for nearly one colour, with the least difference over the four visions. */
function weakPairs(look: (typeof looks)[number]): { pair: string; least: number }[] {
  return [...pairs].flatMap(([pair, { a, b }]) => {
    const hues = [nationInk(palettes[look], a).hue, nationInk(palettes[look], b).hue] as const
    const least = Math.min(...visions.map((vision) => difference(...hues, vision)))
    return least < 15 ? [{ pair, least: Math.round(least * 10) / 10 }] : []
  })
}

/**
 * Pairs under 15 in some vision. Most of them have the grey of the joint powers, the Empire's grey green or the zemstvo's pale rose,
 * which no force of the story's core has.
 */
const day = ['AL–RU', 'AL–GB', 'IT–US', 'AL–IT', 'IT–RU', 'CN–PZ', 'PZ–WH', 'FE–PZ']
const night = [
  'AL–CA', 'AL–CS', 'AL–DE', 'AL–FE', 'AL–GB', 'AL–IT', 'AL–RU', 'CA–CN', 'CA–RU', 'CN–PZ', 'CN–WH', 'CS–FR', 'CS–RU',
  'DE–IT', 'DE–JP', 'DE–RD', 'FE–PZ', 'FR–WH', 'GB–RD', 'IT–RD', 'IT–US', 'PZ–RU', 'PZ–WH',
] // prettier-ignore
const known: Record<(typeof looks)[number], readonly string[]> = { light: day, dark: night, projector: day }

const codesIn = (items: ReturnType<typeof draw>['items']): string[] =>
  items
    .filter((item): item is Label => item.kind === 'label')
    .flatMap(({ parts }) => parts.filter(({ style }) => style === 'code').map(({ text }) => text))

/** Of the pairs with a hue of the story's own powers, none is weaker than this: a glance at two lines side by side still parts them. */
const leastOfCore = { light: 11.5, dark: 13, projector: 11.5 }
const greys = /AL|RU|PZ|DE/

describe('nations that meet on the flagship map', () => {
  it('are many', () => {
    expect(pairs.size).toBeGreaterThan(50)
    for (const pair of ['JP–RD', 'CN–JP', 'DE–JP', 'FE–WH', 'CS–WH', 'JP–US']) expect([...pairs.keys()]).toContain(pair)
  })

  it.each(looks)('are told apart by hue in four visions, but for the pairs that are known: %s', (look) => {
    const found = weakPairs(look)
    expect(found.map(({ pair }) => pair).sort()).toEqual([...known[look]].sort())
    for (const { pair, least } of found)
      if (!greys.test(pair)) expect(least, pair).toBeGreaterThanOrEqual(leastOfCore[look])
  })

  it.each(looks)('of too near a hue have another code on their lines, in both languages: %s', (look) => {
    for (const { pair } of weakPairs(look)) {
      const { a, b } = pairs.get(pair)!
      for (const lang of ['ja', 'en'] as const) {
        expect(codeOf(lesson, a, lang), pair).not.toBe(codeOf(lesson, b, lang))
        const line = (y: number) => [[-16, y], [-8, y + 1], [0, y], [8, y], [16, y]] as const // prettier-ignore
        const world = {
          moving: [
            moving(leg({ id: 'a', nation: a, line: line(-6), men: men(9_000) }), 0.8),
            moving(leg({ id: 'b', nation: b, line: line(6), men: men(9_000) }), 0.8),
          ],
        }
        const moment = lesson.from + 5
        const codes = codesIn(draw(world, { lesson, look, lang }, moment).items)
        expect(codes.toSorted(), pair).toEqual([codeOf(lesson, a, lang), codeOf(lesson, b, lang)].toSorted())
      }
    }
  })
})
