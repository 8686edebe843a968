import { describe, expect, it } from 'vitest'
import { sceneIndex } from '../../src/scene/scene'
import { wrapped } from '../../src/scene/zones'
import type { Zone } from '../../src/model/types'
import { date, lesson, noon, square, treaty, zone } from './world'

const ids = (zones: readonly { readonly zone: Zone }[]) => zones.map(({ zone: { id } }) => id)
const text = { ja: '', en: '' }

describe('zones', () => {
  it('lie land under spheres, railways, guards, neutral strips, occupations and leases, the larger under the smaller', () => {
    const index = sceneIndex(
      lesson({
        zones: [
          zone('leased', '../..', { status: 'leased' }),
          zone('neutral', '../..', { status: 'neutral' }),
          zone('occupied', '../..', { status: 'occupied' }),
          zone('land-small', '../..', { areaKm2: 5 }),
          zone('claimed', '../..', { status: 'claimed', areaKm2: 70 }),
          zone('land-large', '../..', { areaKm2: 90 }),
          zone('railway', '../..', { status: 'railway' }),
          zone('guarded', '../..', { status: 'guarded' }),
          zone('sphere', '../..', { status: 'sphere' }),
        ],
      }),
    )
    expect(ids(index.sceneAt(0).standing.zones).join(' ')).toBe(
      'land-large claimed land-small sphere railway guarded neutral occupied leased',
    )
  })

  it('pass from one holder to the next at midnight', () => {
    const index = sceneIndex(
      lesson({
        zones: [
          zone('z-bay', '1898-03-06/1914-11-07', { holder: 'DE' }),
          zone('z-bay', '1914-11-07/1922-12-10', { holder: 'JP' }),
          zone('z-bay', '1922-12-10/..', { holder: 'CN' }),
        ],
      }),
    )
    const holder = (moment: number) => index.sceneAt(moment).standing.zones.map(({ zone: { holder } }) => holder)
    expect(holder(date('1914-11-07').from - 1e-6)).toEqual(['DE'])
    expect(holder(date('1914-11-07').from)).toEqual(['JP'])
    expect(holder(noon('1922-12-10'))).toEqual(['CN'])
  })

  it('are possible before they are sure, and after', () => {
    const index = sceneIndex(lesson({ zones: [zone('z', '1918-08/1920-10')] }))
    const at = (day: string) => index.sceneAt(noon(day)).standing.zones[0]?.certainty
    const days = ['1918-07-31', '1918-08-01', '1918-08-31', '1920-09-30', '1920-10-01', '1920-10-30', '1920-10-31']
    expect(days.map(at)).toEqual([undefined, 'possible', 'sure', 'sure', 'possible', 'possible', undefined])
  })

  it('are ending once a treaty that ends them is signed', () => {
    const effects = [{ effect: 'ends', target: 'z-bay', when: date('1922-12-10'), text }]
    const index = sceneIndex(
      lesson({
        zones: [
          zone('z-bay', '1898-03-06/1914-11-07', { holder: 'DE' }),
          zone('z-bay', '1914-11-07/1922-12-10'),
          zone('z-bay', '1922-12-10/1930-01-01', { holder: 'CN' }),
          zone('z-other', '1914-11-07/1922-12-10'),
        ],
        treaties: [
          treaty('t-1', '1922-02-04', { effects }),
          treaty('conf', '1921-02-04', { failed: true, effects }),
          treaty('t-2', '1922-02-04', { effects: [{ effect: 'delays', target: 'z-other', when: null, text }] }),
        ],
      }),
    )
    const ending = (day: string) =>
      index
        .sceneAt(noon(day))
        .standing.zones.filter((now) => now.ending)
        .map(({ zone: { stage } }) => stage)
    expect(ending('1922-02-03')).toEqual([])
    expect(ending('1922-02-04')).toEqual(['z-bay@1914-11-07'])
    expect(ending('1922-12-09')).toEqual(['z-bay@1914-11-07'])
    expect(ending('1922-12-10')).toEqual([])
  })

  it('are not ending by a treaty whose date is long past when they end', () => {
    const effects = [{ effect: 'ends', target: 'z-bay', when: date('1920-06-01'), text }]
    const index = sceneIndex(
      lesson({ zones: [zone('z-bay', '1914-11-07/1922-12-10')], treaties: [treaty('t-1', '1920-01-01', { effects })] }),
    )
    expect(index.sceneAt(noon('1920-03-01')).standing.zones).toMatchObject([{ ending: false }])
  })

  it('end by a treaty that says no date, and by its own stage', () => {
    const ends = (target: string) => [{ effect: 'ends', target, when: null, text }]
    const index = sceneIndex(
      lesson({
        zones: [
          zone('z-1', '1918-01-01/1922-01-01'),
          zone('z-2', '1918-01-01/1922-01-01'),
          zone('z-3', '1918-01-01/..'),
        ],
        treaties: [
          treaty('t-1', '1920-01-01', { effects: ends('z-1') }),
          treaty('t-2', '1920-01-01', { effects: ends('z-2@1918-01-01') }),
          treaty('t-3', '1920-01-01', { effects: ends('z-3') }),
        ],
      }),
    )
    expect(ids(index.sceneAt(noon('1921-01-01')).standing.zones.filter(({ ending }) => ending))).toEqual(['z-1', 'z-2'])
  })
})

describe('holders of a point', () => {
  const index = sceneIndex(
    lesson({
      zones: [
        zone('land', '../..', { geometry: square(100, 0, 120, 20), areaKm2: 900 }),
        zone('port', '1918-08-12/1922-10-25', { status: 'leased', geometry: square(100, 0, 101, 1) }),
        zone('east', '../..', { geometry: square(-180, 0, -170, 10) }),
      ],
    }),
  )
  const here = (lng: number, lat: number, day = '1919-01-01') => ids(index.holdersAt(lng, lat, noon(day)))

  it('are told uppermost first', () => {
    expect(here(100.5, 0.5)).toEqual(['port', 'land'])
    expect(here(100.5, 0.5, '1918-08-11')).toEqual(['land'])
    expect(here(105, 5)).toEqual(['land'])
    expect(here(105, -5)).toEqual([])
  })

  it('are found across the date line', () => {
    expect(here(185, 5)).toEqual(['east'])
    expect(here(-175, 5)).toEqual(['east'])
    expect(here(545, 5)).toEqual(['east'])
    expect([wrapped(180), wrapped(-180), wrapped(190), wrapped(-190), wrapped(540)]).toEqual([
      180, -180, -170, 170, -180,
    ])
  })

  it('respect holes', () => {
    const outer = square(0, 0, 10, 10).coordinates[0]?.[0] ?? []
    const hole = square(4, 4, 6, 6).coordinates[0]?.[0] ?? []
    const ring = sceneIndex(
      lesson({ zones: [zone('ring', '../..', { geometry: { type: 'MultiPolygon', coordinates: [[outer, hole]] } })] }),
    )
    expect(ids(ring.holdersAt(5, 5, 0))).toEqual([])
    expect(ids(ring.holdersAt(3, 5, 0))).toEqual(['ring'])
  })
})
