import { describe, expect, it } from 'vitest'
import { areaOf, readDrawOptions } from '../../src/cli/draw-options'
import { run } from '../../src/cli/run'
import { fromCivil } from '../../src/time/moment'
import { lesson } from '../scene/world'

const read = (...args: string[]) => readDrawOptions(['lesson', '1918-09-18', ...args])!

describe('options of draw', () => {
  it('have defaults', () => {
    expect(readDrawOptions(['lesson', '大正7年9月18日'])).toEqual({
      folder: 'lesson',
      days: [fromCivil(1918, 9, 18)],
      plates: false,
      lang: 'ja',
      region: null,
      bounds: null,
      size: [1123, 794],
      look: 'light',
      ruby: false,
      legend: true,
      relief: true,
      fonts: true,
      out: null,
      pngScale: 2,
    })
  })

  it('take what they are given', () => {
    const given = [
      '--lang=en',
      '--bounds',
      '170,40,190.5,60',
      '--size',
      '800x600',
      '--look',
      'print',
      '--furigana',
      'on',
    ]
    expect(
      read(...given, '--no-legend', '--no-relief', '--no-fonts', '-o', 'x.PNG', '--png-scale', '1.5'),
    ).toMatchObject({
      lang: 'en',
      bounds: [170, 40, 190.5, 60],
      size: [800, 600],
      look: 'print',
      ruby: true,
      legend: false,
      relief: false,
      fonts: false,
      out: 'x.PNG',
      pngScale: 1.5,
    })
  })

  it('make plates of several dates; one date may have a comma in it', () => {
    expect(readDrawOptions(['l', '1918-09-18,1919-07-15'])).toMatchObject({ plates: true, days: { length: 2 } })
    expect(readDrawOptions(['l', 'Sept 5, 1918'])).toMatchObject({ plates: false, days: [fromCivil(1918, 9, 5)] })
  })

  it('know the regions of a lesson', () => {
    const bounds = [1, 2, 3, 4] as const
    const region = (id: string) => ({ id, name: { ja: id, en: id }, bounds, dateCorner: 'top-left' as const })
    const world = { ...lesson({}), regions: [region('whole'), region('east')] }
    expect(areaOf(world, { region: null, bounds: null })).toMatchObject({ id: 'east' })
    expect(areaOf(world, { region: 'whole', bounds: null })).toMatchObject({ id: 'whole' })
    expect(areaOf(world, { region: null, bounds })).toBe(bounds)
    expect(() => areaOf(world, { region: 'west', bounds: null })).toThrow('no region "west". It has: whole, east.')
  })
})

describe('draw refuses with a sentence and exit code 2', () => {
  const D = ['geodata/basic-convention', '1918-09-18']
  it.each([
    [[], /Which lesson/],
    [['geodata/basic-convention'], /Which day/],
    [[...D, 'noon'], /"noon" is too much/],
    [[D[0]!, '1918-02-30'], /does not exist/],
    [[D[0]!, '1918-09-18,yesterday'], /"yesterday" is not a date/],
    [[D[0]!, Array(9).fill('1918-09-18').join()], /2 to 8 dates, not 9/],
    [[...D, '--plates'], /2 to 8 dates, not 1/],
    [[...D, '--lang', 'fr'], /--lang takes ja, en, not "fr"/],
    [[...D, '--look', 'neon'], /--look takes light, dark, projector, print/],
    [[...D, '--furigana', 'maybe'], /--furigana takes on, off/],
    [[...D, '--size', 'huge'], /"huge" is no size/],
    [[...D, '--bounds', '10,20,5,30'], /is no box/],
    [[...D, '--bounds', '10,20,30'], /is no box/],
    [[...D, '--bounds', '1,2,3,4', '--region', 'siberia'], /not both/],
    [[...D, '--region', 'mars'], /no region "mars". It has: whole, siberia/],
    [[...D, '-o', 'map.gif'], /must end in \.svg or \.png/],
    [[...D, '-o'], /-o needs a value/],
    [[...D, '-o', 'x.png', '--png-scale', '99'], /0\.5 to 6/],
    [[...D, '--png-scale', '2'], /is for PNG files/],
    [[...D, '--dark'], /no option --dark/],
    [['geodata/nowhere', '1918-09-18'], /no folder/],
  ])('%j', async (args, why) => {
    const said: string[] = []
    const wrote: string[] = []
    const code = await run(['draw', ...args], { out: (text) => wrote.push(text), err: (text) => said.push(text) })
    expect({ code, wrote }).toEqual({ code: 2, wrote: [] })
    expect(said.join('\n')).toMatch(why)
    expect(said.join('\n')).not.toMatch(/\.[jt]s:\d+/)
  })

  it('explains itself', async () => {
    const wrote: string[] = []
    expect(await run(['draw', '--help'], { out: (text) => wrote.push(text), err: () => {} })).toBe(0)
    expect(wrote.join()).toMatch(/--png-scale/)
  })
})
