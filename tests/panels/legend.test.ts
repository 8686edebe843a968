import { expect, test } from 'vitest'
import { legendOf } from '../../src/panels/legend'
import { arrowPath } from '../../src/panels/sample'
import { flowWidth, garrisonRadius } from '../../src/themes/forces'
import { at, small } from './world'

const kinds = (day: string) => legendOf(at(day), small).map((item) => (item.kind === 'zone' ? item.status : item.kind))

test('shows what is on the map and nothing else', () => {
  expect(kinds('1918-08-12')).toEqual(['flow', 'garrison', 'occupied', 'vague', 'seal', 'differs'])
  expect(kinds('1918-03-01')).toEqual(['territory'])
})

test('a withdrawal is not an advance', () => {
  expect(kinds('1918-09-10')).toContain('withdraw')
  expect(kinds('1918-09-10')).not.toContain('flow')
})

test('samples have the sizes of the map', () => {
  expect(flowWidth(14_040)).toBeCloseTo(8.4, 1)
  expect(flowWidth(300)).toBe(2)
  expect(garrisonRadius(14_040)).toBeCloseTo(10.1, 1)
  expect(garrisonRadius(10)).toBe(3.5)
  expect(arrowPath(2, 60, 10, true)).toMatch(/^M1 9H[\d.]+L49 4\.8L60 10L49 15\.2L/)
})
