import { describe, expect, it } from 'vitest'
import { lateFrames } from '../../src/map/late-frames'

/** Numbers of the frames at which a train of intervals (ms) asks for a lighter picture; `'rest'` ends a motion. */
function asked(train: readonly (number | 'rest')[], judge = lateFrames()): number[] {
  let now = 10_000
  return train.flatMap((step, i) => {
    if (step === 'rest') {
      judge.rest()
      now += 30_000
      return []
    }
    now += step
    return judge.frame(now) ? [i] : []
  })
}

const of = (count: number, ms: number): number[] => Array.from({ length: count }, () => ms)
/** ms of motion that pass from the first frame to one of them. */
const msUntil = (train: readonly (number | 'rest')[], last: number): number =>
  train.slice(1, last + 1).reduce<number>((sum, step) => sum + (step === 'rest' ? 0 : step), 0)

describe('late frames', () => {
  it('are none at sixty, thirty or twenty-one frames a second, however long it plays', () => {
    for (const ms of [16.7, 33, 47]) expect(asked(of(2000, ms))).toEqual([])
  })

  it('ask for one step after the other, each after as many new frames', () => {
    const steps = asked(of(200, 80))
    expect(steps.length).toBeGreaterThan(3)
    const gaps = steps.slice(1).map((at, i) => at - steps[i]!)
    expect(new Set(gaps).size).toBe(1)
    expect(gaps[0]! * 80).toBeGreaterThanOrEqual(2500)
  })

  it('do not decide in the first three seconds of a motion', () => {
    const train = of(200, 80)
    expect(msUntil(train, asked(train)[0]!)).toBeGreaterThan(3000)
  })

  it('on a very slow machine are known after a few', () => {
    expect(asked(of(12, 1500))[0]).toBeLessThan(8)
  })

  it('a few long frames among quick ones say nothing', () => {
    const train = Array.from({ length: 600 }, (_, i) => (i % 4 === 0 ? 300 : 16.7))
    expect(asked(train)).toEqual([])
  })

  it('the beginning of each motion does not count', () => {
    // Many short plays, each slow only while it begins.
    const train = Array.from({ length: 40 }, () => [...of(7, 90), ...of(20, 17), 'rest' as const]).flat()
    expect(asked(train)).toEqual([])
  })

  it('a page in the background is not a late frame', () => {
    const train = Array.from({ length: 100 }, () => [...of(80, 17), 60_000]).flat()
    expect(asked(train)).toEqual([])
  })

  it('short late motions add up: a hand that drags again and again', () => {
    const train = Array.from({ length: 20 }, () => [...of(15, 120), 'rest' as const]).flat()
    expect(asked(train).length).toBeGreaterThan(0)
  })

  it('stop being late when a step has helped', () => {
    const judge = lateFrames()
    expect(asked(of(45, 80), judge)).toHaveLength(1)
    expect(asked(of(2000, 30), judge)).toEqual([])
  })
})
