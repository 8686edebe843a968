import { describe, expect, test } from 'vitest'
import { pan, trackWidth } from '../../src/panels/timeline/window'
import { fromCivil } from '../../src/time/moment'

const from = fromCivil(1914, 1, 1)
const to = fromCivil(1926, 1, 1)

test('a window of four years makes twelve years three windows wide', () => {
  expect(trackWidth(358, from, to, 4)).toBeCloseTo(3 * 358, 0)
  expect(trackWidth(1146, from, to, null)).toBe(1146)
  expect(trackWidth(358, from, fromCivil(1915, 1, 1), 4)).toBe(358)
})

describe('pan', () => {
  test('rests while the playhead is well inside', () => {
    expect(pan(300, 400, 358, 1074)).toBe(300)
  })

  test('follows it to the right with a quarter of the window free, and to the left', () => {
    expect(pan(300, 700, 358, 1074)).toBeCloseTo(700 - 358 * 0.75)
    expect(pan(300, 310, 358, 1074)).toBeCloseTo(310 - 358 * 0.12)
  })

  test('never shows what is outside the track', () => {
    expect(pan(300, 0, 358, 1074)).toBe(0)
    expect(pan(300, 1074, 358, 1074)).toBe(1074 - 358)
    expect(pan(0, 900, 1146, 1146)).toBe(0)
  })
})
