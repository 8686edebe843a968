import { describe, expect, it } from 'vitest'
import { over } from './over'

const budget = (bytes: number, ratio: number) => ({ bytes: { worker: bytes }, ratios: { stab: ratio } })

describe('the budget', () => {
  it('lets a fifth pass and no more', () => {
    expect(over(budget(1000, 0.01), budget(1200, 0.012))).toEqual([])
    expect(over(budget(1000, 0.01), budget(900, 0.001))).toEqual([])
    expect(over(budget(1000, 0.01), budget(1201, 0.01))).toEqual([
      'worker: 1,201 bytes, 20 % above its record of 1,000; the limit is 1,200.',
    ])
    expect(over(budget(1000, 0.01), budget(1000, 0.02))).toEqual([
      'stab: 0.02, 100 % above its record of 0.01; the limit is 0.012.',
    ])
  })

  it('says what is new and what is gone', () => {
    expect(over({ bytes: { old: 5 }, ratios: {} }, { bytes: { young: 6 }, ratios: {} })).toEqual([
      'young: 6 bytes, but no record of it.',
      'old: has a record, but was not found.',
    ])
  })
})
