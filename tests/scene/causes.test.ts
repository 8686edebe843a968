import { describe, expect, it } from 'vitest'
import type { Cause } from '../../src/model/types'
import { causesOf, chainOf } from '../../src/scene/causes'
import { sceneIndex } from '../../src/scene/scene'
import { date, lesson, noon } from './world'

const end = (id: string) => ({ id, name: { ja: id, en: id }, lng: 0, lat: 0, when: null })

const cause = (id: string, when: string, days: number, chain: number | null = null, to = 'z@2'): Cause => ({
  id,
  from: end('e'),
  to: end(to),
  kind: 'because',
  label: { ja: id, en: id },
  date: date(when),
  days,
  because: { ja: '', en: '' },
  chain,
  sources: [],
  confidence: 'high',
})

const world = lesson({
  causes: [cause('old', '1918-08-01', 60, 2), cause('first', '1918-09-01', 10, 1), cause('second', '1918-09-01', 30)],
})

describe('causes of a scene', () => {
  const { sceneAt, breakpoints } = sceneIndex(world)
  const on = (day: string): string[] => sceneAt(noon(day)).standing.causes.map(({ id }) => id)

  it('work from their day on for their days, the newest first, those of a day in order', () => {
    expect(on('1918-07-31')).toEqual([])
    expect(on('1918-08-01')).toEqual(['old'])
    expect(on('1918-09-05')).toEqual(['first', 'second', 'old'])
    expect(on('1918-09-10')).toEqual(['first', 'second', 'old'])
    expect(on('1918-09-11')).toEqual(['second', 'old'])
    expect(on('1918-10-01')).toEqual([])
  })

  it('are the very same list between two breakpoints', () => {
    expect(sceneAt(noon('1918-09-05')).standing.causes).toBe(sceneAt(noon('1918-09-08')).standing.causes)
    expect([...breakpoints]).toContain(date('1918-09-11').from)
  })

  it('a cause known to the month works from its middle', () => {
    const index = sceneIndex(lesson({ causes: [cause('month', '1918-09', 5)] }))
    expect(index.sceneAt(noon('1918-09-14')).standing.causes).toHaveLength(0)
    expect(index.sceneAt(noon('1918-09-15')).standing.causes).toHaveLength(1)
  })
})

describe('the main thread', () => {
  it('is walked in its own order', () => {
    expect(chainOf(world).map(({ id }) => id)).toEqual(['first', 'old'])
  })

  it('a zone is met by its own id and by that of its stage, but not by another stage’s', () => {
    const ids = (id: string) => causesOf(world, id).led.map((one) => one.id)
    expect(ids('z')).toHaveLength(3)
    expect(ids('z@2')).toHaveLength(3)
    expect(ids('z@1')).toHaveLength(0)
    expect(causesOf(world, 'e').leads).toHaveLength(3)
    expect(causesOf(world, 'e').led).toHaveLength(0)
  })
})
