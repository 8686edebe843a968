import { describe, expect, it } from 'vitest'
import { remembered, sameByText } from '../../src/map/remembered'

describe('what is remembered', () => {
  it('is computed once for each text, and the oldest goes first', () => {
    const asked: string[] = []
    const length = remembered((text) => (asked.push(text), text.length), 2)
    expect([length('a'), length('bb'), length('a'), length('bb')]).toEqual([1, 2, 1, 2])
    expect(asked).toEqual(['a', 'bb'])
    length('ccc')
    length('bb')
    expect(asked).toEqual(['a', 'bb', 'ccc'])
    length('a')
    expect(asked).toEqual(['a', 'bb', 'ccc', 'a'])
  })

  it('is the very same value while it says the same', () => {
    const same = sameByText<readonly number[]>((list) => list.join())
    const first = same([1, 2])
    expect(same([1, 2])).toBe(first)
    expect(same([2])).not.toBe(first)
    expect(same([1, 2])).toBe(first)
  })
})
