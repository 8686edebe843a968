import { expect, test } from 'vitest'
import { keyAction } from '../../src/panels/timeline/keys'
import { fromCivil, isoDay } from '../../src/time/moment'

const from = fromCivil(1914, 1, 1)
const to = fromCivil(1926, 1, 1)
const at = fromCivil(1918, 1, 31) + 0.4

function press(
  key: string,
  held: Partial<Record<'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {},
  moment = at,
) {
  const action = keyAction(
    { key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held },
    moment,
    from,
    to,
  )
  return action?.do === 'seek' ? isoDay(action.to) : (action?.do ?? null)
}

test('arrows go by days, with Shift by months, with Ctrl and Page keys by years', () => {
  expect(press('ArrowRight')).toBe('1918-02-01')
  expect(press('ArrowLeft')).toBe('1918-01-30')
  expect(press('ArrowRight', { shiftKey: true })).toBe('1918-02-28')
  expect(press('ArrowLeft', { ctrlKey: true })).toBe('1917-01-31')
  expect(press('PageUp')).toBe('1919-01-31')
  expect(press('PageDown')).toBe('1917-01-31')
})

test('Home and End go to the first and the last day', () => {
  expect(press('Home')).toBe('1914-01-01')
  expect(press('End')).toBe('1925-12-31')
})

test('no key leaves the lesson', () => {
  expect(press('ArrowLeft', {}, from)).toBe('1914-01-01')
  expect(press('PageUp', {}, to - 1)).toBe('1925-12-31')
})

test('Space plays, n and b step; the browser keeps its own keys', () => {
  expect(press(' ')).toBe('play')
  expect(press('n')).toBe('next')
  expect(press('b')).toBe('previous')
  expect(press('b', { ctrlKey: true })).toBeNull()
  expect(press('ArrowLeft', { altKey: true })).toBeNull()
  expect(press('Tab')).toBeNull()
})
