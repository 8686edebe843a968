import { describe, expect, test } from 'vitest'
import { eraSpans, months, years } from '../../src/panels/timeline/axis'
import { fromCivil, isoDay } from '../../src/time/moment'

const from = fromCivil(1911, 11, 15)
const to = fromCivil(1913, 2, 1)

test('years touch each other and are cut at the ends', () => {
  expect(years(from, to).map((span) => [span.year, isoDay(span.from), isoDay(span.to)])).toEqual([
    [1911, '1911-11-15', '1912-01-01'],
    [1912, '1912-01-01', '1913-01-01'],
    [1913, '1913-01-01', '1913-02-01'],
  ])
})

test('months begin on their first day; July is marked', () => {
  const marks = months(from, to)
  expect(marks.map(({ at }) => isoDay(at)).slice(0, 2)).toEqual(['1911-12-01', '1912-01-01'])
  expect(marks.filter(({ july }) => july).map(({ at }) => isoDay(at))).toEqual(['1912-07-01'])
  expect(marks).toHaveLength(14)
})

describe('era years', () => {
  test('the year of an accession is split at its day, and the new era is named', () => {
    expect(eraSpans(from, to).map((span) => [isoDay(span.from), span.name?.en, span.year, span.first])).toEqual([
      ['1911-11-15', 'Meiji', 44, true],
      ['1912-01-01', 'Meiji', 45, false],
      ['1912-07-30', 'Taishō', 1, true],
      ['1913-01-01', 'Taishō', 2, false],
    ])
  })

  test('cover the axis without a gap', () => {
    const spans = eraSpans(from, to)
    expect(spans.map((span) => span.to)).toEqual([...spans.slice(1).map((span) => span.from), to])
  })
})
