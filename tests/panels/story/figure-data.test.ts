import { beforeAll, describe, expect, test } from 'vitest'
import { readFolder } from '../../../src/io/folder'
import { readLesson } from '../../../src/model/read'
import type { Lesson } from '../../../src/model/types'
import { cabinetRows, peak, recognitionRows, seriesFigure, shipRows } from '../../../src/panels/story/figure-data'
import { isoDay, toCivil } from '../../../src/time/moment'

let lesson: Lesson
beforeAll(async () => {
  lesson = readLesson((await readFolder('geodata/basic-convention')).files).lesson!
})
const chapter = (id: string) => lesson.chapters.find((one) => one.id === id)!

describe('figures of the flagship', () => {
  test("the ratio is drawn in ships of the treaty's own largest size", () => {
    expect(shipRows(lesson).map(({ nation, ratio, ships }) => [nation, ratio, ships])).toEqual([
      ['US', 5, 15],
      ['GB', 5, 15],
      ['JP', 3, 9],
      ['FR', 1.67, 5],
      ['IT', 1.67, 5],
    ])
    expect(shipRows({ ...lesson, capitalShips: null })).toEqual([])
  })

  test('men in Siberia: the largest first, nobody of Shandong or Sakhalin', () => {
    const { curves, from, to } = seriesFigure(lesson, 'troops')
    expect(curves[0]?.nation).toBe('JP')
    expect(curves.map(({ id }) => id).filter((id) => /SHANDONG|SAKH/.test(id))).toEqual([])
    expect(peak(curves[0]!)).toBeGreaterThan(peak(curves[1]!))
    expect([isoDay(from).slice(5), isoDay(to).slice(5)]).toEqual(['01-01', '01-01'])
  })

  test('the garrison of Northern Sakhalin is one curve, from 1920', () => {
    const { curves, from } = seriesFigure(lesson, 'sakhalin-garrison')
    expect(curves.map(({ id }) => id)).toEqual(['JP-NSAKH'])
    expect(toCivil(from).year).toBe(1920)
  })

  test("recognitions of the chapter's year rise by date; those that did not last are left out", () => {
    const { rows, before } = recognitionRows(lesson, chapter('recognitions'))
    expect(rows.map(({ nation }) => nation)).toEqual(expect.arrayContaining(['GB', 'IT', 'CN', 'FR']))
    expect(rows.every(({ at }) => toCivil(at).year === 1924)).toBe(true)
    expect([...rows].sort((a, b) => a.at - b.at)).toEqual(rows)
    expect(before).toBeGreaterThan(0)
  })

  test("Japan's cabinets follow one another without a gap of more than a month", () => {
    const rows = cabinetRows(lesson)
    expect(rows.length).toBeGreaterThan(7)
    expect(rows.filter(({ id }) => /uchida/.test(id))).toEqual([])
    rows.slice(1).forEach((row, i) => expect(row.from - rows[i]!.to).toBeLessThan(31))
  })
})
