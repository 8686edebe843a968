import { describe, expect, test } from 'vitest'
import { beginsPresenting, presenterAction } from '../../src/state/presenter-keys'

const press = (key: string, held: Partial<Record<'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
})

describe('keys of the presentation', () => {
  test.each([
    [' ', 'play'],
    ['ArrowRight', 'next'],
    ['ArrowLeft', 'previous'],
    ['PageDown', 'next'],
    ['PageUp', 'previous'],
    ['Escape', 'leave'],
    ['p', 'leave'],
    ['Enter', null],
    ['Tab', null],
    ['F5', null],
  ])('%s: %s', (key, action) => {
    expect(presenterAction(press(key))).toBe(action)
  })

  test("the browser's own keys stay its own", () => {
    expect(presenterAction(press('ArrowRight', { altKey: true }))).toBeNull()
    expect(presenterAction(press('p', { ctrlKey: true }))).toBeNull()
    expect(beginsPresenting(press('p', { ctrlKey: true }))).toBe(false)
    expect(beginsPresenting(press('p'))).toBe(true)
    expect(beginsPresenting(press('P'))).toBe(true)
    expect(beginsPresenting(press('q'))).toBe(false)
  })
})
