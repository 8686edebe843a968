import { describe, expect, it } from 'vitest'
import { at } from '../../src/cli/at'
import { atWords } from '../../src/cli/at-words'
import { date, event, leg, lesson, men, series, square, treaty, zone } from '../scene/world'

const WORLD = lesson({
  legs: [
    leg('us-1', 'f 1918-08-01; e 1918-08-21', { nation: 'US', men: men(900, null, 800, null) }),
    leg('jp-1', 'a 1918-08-01; b 1918-08-11'),
  ],
  zones: [
    zone('z-land', '../..', { holder: 'RU', areaKm2: 9000, geometry: square(90, -20, 120, 20) }),
    zone('z-port', '1918-08/1922-10-25', { status: 'occupied', geometry: square(100, 0, 101, 1) }),
  ],
  treaties: [
    treaty('t-1', '1918-08-15', { inForce: date('1918-09-01'), ended: date('1918-10-01') }),
    treaty('conf', '1918-08-01/1918-08-20', { failed: true }),
  ],
  events: [event('e-1', '1918-08-15~')],
  series: [series('us', 'US', [{ when: date('1918-08-15'), value: 900, plot: 900, low: 800, high: 1_000 }])],
})

const on = (day: string, point?: { lng: number; lat: number }) => {
  const answer = at(WORLD, day, { point })
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

describe('what holds at noon of a day, as data', () => {
  it('has every kind of fact', () => {
    expect(on('1918-08-15', { lng: 100.5, lat: 0.5 })).toEqual({
      lesson: 'small-world',
      date: '1918-08-15',
      here: [
        { id: 'z-port', holder: 'JP', status: 'occupied', certainty: 'possible' },
        { id: 'z-land', holder: 'RU', status: 'territory', certainty: 'sure' },
      ],
      zones: [
        { id: 'z-land', holder: 'RU', status: 'territory', certainty: 'sure' },
        { id: 'z-port', holder: 'JP', status: 'occupied', certainty: 'possible' },
      ],
      forces: [
        { id: 'jp-1', nation: 'JP', state: 'stationed', leg: 'jp-1', lng: 101, lat: 0, men: null, place: 'b' },
        {
          id: 'us-1',
          nation: 'US',
          state: 'moving',
          leg: 'us-1',
          lng: -176,
          lat: 0,
          men: { value: 900, low: 800, high: null },
          place: 'f',
        },
      ],
      treaties: [{ id: 't-1', state: 'signed', signed: '1918-08-15', lng: 100, lat: 0 }],
      talks: [{ id: 'conf', state: 'talks', held: '1918-08-01/1918-08-20' }],
      events: [{ id: 'e-1', date: '1918-08-15~', lng: 100, lat: 0 }],
      totals: [
        { nation: 'JP', value: null, low: 0, high: 0, basis: 'reported' },
        { nation: 'US', value: 900, low: 800, high: 1_000, basis: 'reported' },
      ],
      offices: [],
      recognitions: [],
    })
  })

  it('finds a force at its place on the day of leaving and on the day of coming', () => {
    const jp = (day: string) => on(day).forces.find(({ id }) => id === 'jp-1')
    expect(jp('1918-07-31')).toBe(undefined)
    expect(jp('1918-08-01')).toMatchObject({ state: 'stationed', place: 'a' })
    expect(jp('1918-08-02')).toMatchObject({ state: 'moving', lng: 100.1 })
    expect(jp('1918-08-11')).toMatchObject({ state: 'stationed', place: 'b' })
  })

  it('follows a treaty to its end and long after', () => {
    const state = (day: string) => on(day).treaties[0]?.state
    const days = ['1918-08-14', '1918-08-15', '1918-08-31', '1918-09-01', '1918-10-01', '1990-01-01']
    expect(days.map(state)).toEqual([undefined, 'signed', 'signed', 'in-force', 'ended', 'ended'])
    expect(on('1990-01-01').talks).toEqual([{ id: 'conf', state: 'failed', held: '1918-08-01/1918-08-20' }])
  })

  it('takes dates in every spelling and refuses what is none', () => {
    expect(on('大正7年8月15日')).toEqual(on('1918-08-15'))
    expect(on('15 Aug 1918')).toEqual(on('1918-08-15'))
    expect('here' in on('1918-08-15')).toBe(false)
    expect(at(WORLD, '1918-02-30')).toMatchObject({ ok: false, message: expect.stringContaining('1918-02') })
  })
})

describe('what holds, in words', () => {
  it('is written in sections', () => {
    expect(atWords(WORLD, on('1918-08-15', { lng: 100.5, lat: 0.5 }))).toBe(
      [
        'Small world: 15 August 1918, Taishō 7',
        '',
        'At this point, uppermost first',
        '  JP: occupied z-port (possibly)',
        '  RU: territory z-land',
        '',
        'Forces',
        '  JP: jp-1, at B',
        '  US: us-1, under way from F, 900 men',
        '',
        'Men',
        '  JP: number not known',
        '  US: 900 men (reported)',
        '',
        'Zones, lowest first',
        '  RU: territory z-land',
        '  JP: occupied z-port (possibly)',
        '',
        'Treaties',
        '  t-1: signed',
        '',
        'Talks',
        '  conf: going on',
        '',
        'Events',
        '  e-1',
        '',
        'In office',
        '  none',
        '',
        'Have recognised Soviet Russia or the USSR',
        '  none',
      ].join('\n'),
    )
  })
})
