import { describe, expect, test } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { journeyPlaces, journeysBetween, straightKm } from '../../src/model/journeys'
import { readLesson } from '../../src/model/read'
import { leg, lesson } from '../scene/world'

const small = lesson({
  legs: [
    leg('quick', 'a 1918-08-01; b 1918-08-04'),
    leg('slow', 'a 1918-08-01/1918-08-03; b 1918-08-10; c 1918-08-20/1918-08-25'),
    leg('about', 'b 1918-09-01~; a 1918-09-05'),
  ],
})

describe('days between two places', () => {
  test('come from the dates of a leg, the quickest first', () => {
    expect(journeysBetween(small, 'a', 'b').map(({ leg, days }) => [leg.id, ...days])).toEqual([
      ['quick', 3, 3],
      ['slow', 7, 9],
    ])
  })

  test('span the fewest and the most that the dates allow, stops on the way counted', () => {
    const [journey] = journeysBetween(small, 'a', 'c')
    expect(journey).toMatchObject({ days: [17, 24], between: 1, about: false })
    expect(journeysBetween(small, 'b', 'a')[0]!.about).toBe(true)
  })

  test('are not guessed where no leg joins the places', () => {
    expect(journeysBetween(small, 'c', 'a')).toEqual([])
    expect(journeysBetween(small, 'a', 'a')).toEqual([])
    expect(straightKm(small, 'a', 'nowhere')).toBeNull()
  })
})

test('flagship: known journeys, each with dates that rise', async () => {
  const flagship = readLesson((await loadLesson('geodata/basic-convention')).files).lesson!
  const places = journeyPlaces(flagship)
  expect(places.length).toBeGreaterThan(20)
  let found = 0
  for (const a of places)
    for (const b of places)
      for (const { days, km, by, leg } of journeysBetween(flagship, a.id, b.id)) {
        found += 1
        expect(days[0], leg.id).toBeLessThanOrEqual(days[1])
        expect(days[0]).toBeGreaterThanOrEqual(0)
        expect(km).toBeGreaterThanOrEqual(straightKm(flagship, a.id, b.id)! * 0.9 - 60)
        expect(by.length).toBeGreaterThan(0)
      }
  expect(found).toBeGreaterThan(100)
})
