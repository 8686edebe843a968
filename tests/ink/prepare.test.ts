import { describe, expect, it } from 'vitest'
import { inkMemory, inkOf, prepareInk } from '../../src/ink'
import { flagship, noon, shoot } from './flagship'

const made = await flagship()
const { index } = made
const stretches = ['1918-08-01', '1920-03-01', '1922-10-01']

/** Half-day steps through forty days, as playing goes. */
const moments = (date: string): number[] => Array.from({ length: 80 }, (_, i) => noon(date) + i / 2)

describe('ink that is made ready ahead', () => {
  it.each(stretches)('is the same as ink made when it is wanted, through forty days from %s', (date) => {
    const { options } = shoot(made, 'siberia', date, 'ja', 'chromebook')
    const [ahead, plain] = [inkMemory(), inkMemory()]
    let ready = 0
    for (const moment of moments(date)) {
      const scene = index.sceneAt(moment)
      const wanted = inkOf(scene, { ...options, memory: plain })
      expect(inkOf(scene, { ...options, memory: ahead })).toEqual(wanted)
      for (const later of [1 / 2, 1])
        while (prepareInk(index.sceneAt(moment + later), { ...options, memory: ahead })) ready += 1
    }
    expect(ready).toBeGreaterThan(20)
  })

  it('is laid out no second time when its frame comes', () => {
    const { options } = shoot(made, 'siberia', '1918-08-01', 'ja', 'chromebook')
    const memory = inkMemory()
    const [now, next] = ['1918-08-01', '1918-08-12'].map((date) => index.sceneAt(noon(date)))
    inkOf(now!, { ...options, memory })
    let steps = 0
    while (prepareInk(next!, { ...options, memory })) steps += 1
    expect(steps).toBe(3)
    const [layout, still] = [memory.ahead.layouts.at(-1)!.made, memory.ahead.stills.at(-1)!.made]
    inkOf(next!, { ...options, memory })
    expect(memory.layout!.made).toBe(layout)
    expect(memory.still!.made).toBe(still)
    expect(prepareInk(next!, { ...options, memory })).toBe(false)
  })
})
