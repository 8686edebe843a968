import { describe, expect, it } from 'vitest'
import { readKeyDates, type RawKeyDate } from '../../src/model/read-key-dates'
import { fromCivil } from '../../src/time/moment'

const around = {
  from: fromCivil(1918, 1, 1),
  to: fromCivil(1926, 1, 1),
  regions: [{ id: 'siberia', name: { ja: '', en: '' }, bounds: [100, 40, 140, 60], dateCorner: 'top-left' }],
} as const
const key = (more: Partial<RawKeyDate>): RawKeyDate => ({
  date: '1920-08-18', title_ja: '題', title_en: 'Title', caption_ja: '文。', caption_en: 'A sentence.', region: 'siberia', ...more,
}) // prettier-ignore
const read = (raw: RawKeyDate[]) => {
  const found: string[] = []
  return { keys: readKeyDates(raw, around, ({ field, code }) => found.push(`${field} ${code}`)), found }
}

describe('key dates', () => {
  it('stand at noon of their day, in the order of time', () => {
    const { keys, found } = read([key({}), key({ date: '1918-09-18' })])
    expect(keys.map(({ at }) => at)).toEqual([fromCivil(1918, 9, 18) + 0.5, fromCivil(1920, 8, 18) + 0.5])
    expect(found).toEqual([])
  })

  it('are left out, with a finding, outside the lesson or without a region', () => {
    const { keys, found } = read([key({}), key({ date: '1930-01-01' }), key({ region: 'mars' })])
    expect(keys.length).toBe(1)
    expect(found).toEqual(['key_dates.1.date bad-date', 'key_dates.2.region unknown-region'])
  })
})
