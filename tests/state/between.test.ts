import { expect, test } from 'vitest'
import { between } from '../../src/app/between'

test('looks at the middle of two places, and closer where they are closer', () => {
  const [petrograd, brest, chita] = [
    { lng: 30.3, lat: 59.9 },
    { lng: 23.7, lat: 52.1 },
    { lng: 113.5, lat: 52 },
  ]
  const near = between([petrograd, brest], 1038)
  expect(near.lng).toBeCloseTo(27, 5)
  expect(near.lat).toBeCloseTo(56, 5)
  expect(near.zoom).toBeGreaterThan(between([petrograd, chita], 1038).zoom + 1)
})

test('goes over the date line where that is shorter', () => {
  expect(
    between(
      [
        { lng: 140, lat: 36 },
        { lng: -77, lat: 39 },
      ],
      1038,
    ).lng,
  ).toBeCloseTo(211.5, 5)
})
