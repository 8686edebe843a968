import { beforeAll, describe, expect, test } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import type { Lesson } from '../../src/model/types'
import { readLesson } from '../../src/model/read'
import { dayPlaces, daysModel } from '../../src/panels/days'

let flagship: Lesson
beforeAll(async () => {
  flagship = readLesson((await loadLesson('geodata/basic-convention')).files).lesson!
})

describe('days between places of the flagship', () => {
  test('Ujina to Vladivostok: some days by ship, with the dates and the force', () => {
    const { straight, rows } = daysModel(flagship, 'ujina', 'vladivostok', 'en')
    expect(straight).toMatch(/^About [\d,]+ km in a straight line$/)
    expect(rows.length).toBeGreaterThan(0)
    for (const row of rows) {
      expect(row.days).toMatch(/day/)
      expect(row.dates).toMatch(/^from Ujina \(.*19\d\d.*\) to Vladivostok \(.*19\d\d.*\)$/)
      expect(flagship.forces.some(({ id }) => id === row.id)).toBe(true)
    }
    expect(rows.some(({ how }) => how.includes('by sea'))).toBe(true)
  })

  test('where no journey tells, it says the distance and no days', () => {
    const { straight, rows } = daysModel(flagship, 'vladivostok', 'tsingtao', 'ja')
    expect(straight).toMatch(/キロメートル$/)
    expect(rows).toEqual([])
  })

  test('a place is at no distance from itself', () => {
    expect(daysModel(flagship, 'chita', 'chita', 'en')).toEqual({ straight: null, rows: [] })
  })

  test('places stand in the order of their sound', () => {
    const names = dayPlaces(flagship, 'en').map(({ name }) => name)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')))
    expect(new Set(dayPlaces(flagship, 'ja').map(({ id }) => id)).size).toBe(names.length)
  })
})
