import { describe, expect, it } from 'vitest'
import { held, over } from './committed'
import type { Town } from './committed'

/** Holders and their standing, each zone over the town on that day: `JP occupied` and so on. */
const EXPECTED: Partial<Record<Town, [day: string, held: string[]][]>> = {
  tsingtao: [
    ['1914-11-06', ['CN territory', 'DE leased']],
    ['1914-11-07', ['CN territory', 'JP occupied']],
    ['1922-12-09', ['CN territory', 'JP occupied']],
    ['1922-12-10', ['CN territory']],
  ],
  portArthur: [
    ['1914-01-01', ['CN territory', 'JP leased']],
    ['1925-12-31', ['CN territory', 'JP leased']],
  ],
  harbin: [
    ['1916-06-01', ['CN territory', 'RU railway', 'RU sphere']],
    ['1918-03-01', ['CN territory', 'RU-CER railway']],
    ['1919-06-01', ['CN guarded', 'CN territory', 'RU-CER railway']],
    ['1923-01-01', ['CN railway', 'CN territory']],
    ['1924-10-03', ['CN territory', 'SU railway']],
  ],
  toyohara: [
    ['1914-01-01', ['JP territory']],
    ['1925-12-31', ['JP territory']],
  ],
  alexandrovsk: [
    ['1916-01-01', ['RU territory']],
    ['1919-06-01', ['WH territory']],
    ['1920-04-20', ['FE claimed', 'RD territory']],
    ['1920-04-21', ['FE claimed', 'JP occupied']],
    ['1922-11-20', ['JP occupied']],
    ['1925-05-14', ['JP occupied']],
    ['1925-05-15', ['SU territory']],
  ],
  khabarovsk: [
    ['1918-09-04', ['RD territory']],
    ['1918-09-06', ['JP occupied', 'WH claimed', 'WH territory']],
    ['1919-06-01', ['JP guarded', 'WH claimed', 'WH territory']],
    ['1920-06-01', ['FE claimed', 'JP occupied', 'PZ territory']],
    ['1920-11-15', ['FE claimed', 'FE territory']],
    ['1922-01-15', ['FE claimed', 'WH territory']],
    ['1922-03-01', ['FE claimed', 'FE territory']],
    ['1922-12-01', ['RD territory']],
    ['1922-12-30', ['SU territory']],
  ],
  nikolaevsk: [
    ['1919-06-01', ['JP occupied', 'WH claimed']],
    ['1920-04-15', ['FE claimed', 'PT territory']],
    ['1921-06-01', ['FE claimed', 'JP occupied']],
    ['1922-11-01', ['FE claimed', 'FE territory']],
  ],
  vladivostok: [
    ['1917-06-01', ['RU territory']],
    ['1918-06-01', ['RD territory']],
    ['1919-06-10', ['AL guarded', 'WH claimed']],
    ['1920-02-15', ['AL guarded', 'PZ territory']],
    ['1921-03-01', ['FE claimed', 'FE territory', 'JP occupied']],
    ['1921-12-01', ['FE claimed', 'JP occupied', 'WH territory']],
    ['1922-10-24', ['FE claimed', 'JP occupied', 'WH territory']],
    ['1922-10-25', ['FE claimed', 'FE territory']],
    ['1922-11-15', ['RD territory']],
    ['1922-12-30', ['SU territory']],
  ],
  chita: [
    ['1918-06-01', ['RD territory']],
    ['1919-06-01', ['JP occupied', 'WH territory']],
    ['1920-09-01', ['FE claimed', 'WH territory']],
    ['1920-11-15', ['FE claimed', 'FE territory']],
  ],
  irkutsk: [
    ['1918-07-10', ['RD territory']],
    ['1918-08-01', ['WH territory']],
    ['1919-09-01', ['CS guarded', 'WH territory']],
    ['1920-01-10', ['CS guarded', 'WH territory']],
    ['1920-03-01', ['RD territory']],
    ['1923-01-01', ['SU territory']],
  ],
  omsk: [
    ['1918-04-01', ['RD territory']],
    ['1918-07-15', ['CS occupied', 'WH territory']],
    ['1919-01-01', ['GB guarded', 'WH territory']],
    ['1919-11-13', ['CS guarded', 'WH territory']],
    ['1919-11-14', ['CS guarded', 'RD territory']],
    ['1921-01-01', ['RD territory']],
  ],
  blagoveshchensk: [
    ['1918-09-17', ['RD territory']],
    ['1918-10-01', ['JP occupied', 'WH claimed']],
    ['1920-04-15', ['FE claimed', 'FE territory']],
  ],
}

describe.each(Object.entries(EXPECTED) as [Town, [string, string[]][]][])('%s', (town, days) => {
  it.each(days)('on %s', (day, expected) => {
    expect(held(town, day)).toEqual(expected)
  })
})

it('Jinan and Weixian are never Japanese but for the railway', () => {
  for (let year = 1914; year <= 1925; year++) {
    for (const town of ['jinan', 'weixian'] as const) {
      const japanese = over(town, `${year}-06-15`).filter(({ holder }) => holder === 'JP')
      expect(japanese.filter(({ status }) => status !== 'railway')).toEqual([])
    }
  }
})

it('the line at Harbin is run by the Soviet Union and China together from 3 October 1924', () => {
  const [zone] = over('harbin', '1925-01-01').filter(({ status }) => status === 'railway')
  expect([zone?.holder, zone?.holder2, zone?.owner]).toEqual(['SU', 'CN', 'CN'])
})

it('nothing is called Soviet Union before 30 December 1922 or Soviet Russia after it', () => {
  for (const town of ['moscow', 'omsk', 'vladivostok'] as const) {
    expect(held(town, '1922-12-29')).toEqual(['RD territory'])
    expect(held(town, '1922-12-30')).toEqual(['SU territory'])
  }
})
