import { describe, expect, it } from 'vitest'
import { tooSlow } from '../../src/map/slow'

describe('too slow for flights', () => {
  it('is not known before three frames', () => {
    expect(tooSlow([])).toBeNull()
    expect(tooSlow([900, 900])).toBeNull()
  })

  it('is the median of the first three', () => {
    expect(tooSlow([900, 300, 260])).toBe(true)
    expect(tooSlow([250, 250, 250])).toBe(false)
    expect(tooSlow([900, 16, 16])).toBe(false)
    expect(tooSlow([16, 400, 900])).toBe(true)
    expect(tooSlow([16, 16, 16, 900, 900, 900])).toBe(false)
  })
})
