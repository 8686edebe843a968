import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../src/cli/at'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import { sceneIndex } from '../../src/scene/scene'
import type { ForceNow } from '../../src/scene/types'
import { fromCivil } from '../../src/time/moment'

const { files } = await loadLesson('geodata/basic-convention')
const { lesson } = readLesson(files)
if (!lesson) throw new Error('the flagship lesson cannot be read')
const index = sceneIndex(lesson)

type Box = readonly [west: number, south: number, east: number, north: number]
const MAINLAND: Box = [82, 42.6, 141.4, 75]
const RUSSIA_ASIA: Box = [60, 42.6, 180, 75]
const NORTH_SAKHALIN: Box = [141.6, 50, 144.8, 54.5]
const SHANDONG: Box = [114.5, 34.3, 122.8, 38.4]

const TSINGTAO = { lng: 120.38, lat: 36.07 }
const KHABAROVSK = { lng: 135.07, lat: 48.48 }
const ALEXANDROVSK = { lng: 142.16, lat: 50.9 }

function on(day: string, point?: { lng: number; lat: number }) {
  const answer = at(lesson!, day, { point })
  if (!answer.ok) throw new Error(answer.message)
  return answer.value
}

/** Legs of a nation's forces within a box of degrees. */
function within(day: string, nation: string, [west, south, east, north]: Box, state?: string): string[] {
  const inside = ({ lng, lat }: { lng: number; lat: number }) =>
    lng >= west && lng <= east && lat >= south && lat <= north
  const forces = on(day).forces.filter((force) => force.nation === nation && inside(force))
  return forces.filter((force) => !state || force.state === state).map(({ leg }) => leg)
}

const uppermost = (day: string, point: { lng: number; lat: number }) => on(day, point).here?.[0]

describe('the flagship on dates that every book agrees on', () => {
  it('Tsingtao falls on 7 November 1914 and is China’s again on 10 December 1922', () => {
    expect(uppermost('1914-11-06', TSINGTAO)).toMatchObject({ holder: 'DE', certainty: 'sure' })
    expect(uppermost('1914-11-07', TSINGTAO)).toMatchObject({ holder: 'JP', status: 'occupied', certainty: 'sure' })
    expect(uppermost('1922-12-09', TSINGTAO)).toMatchObject({ holder: 'JP' })
    expect(uppermost('1922-12-11', TSINGTAO)).toMatchObject({ holder: 'CN' })
  })

  it('the Japanese are ashore at Vladivostok on 13 August 1918', () => {
    const near: Box = [131, 42.9, 133, 44]
    expect(within('1918-08-13', 'JP', near).some((leg) => leg.startsWith('jp-12d'))).toBe(true)
    expect(within('1918-08-09', 'JP', near).some((leg) => leg.startsWith('jp-12d'))).toBe(false)
  })

  it('they are at Khabarovsk on 5 September 1918 and hold it on the 6th', () => {
    const stationed = (day: string) =>
      on(day).forces.filter(({ place, state }) => place === 'khabarovsk' && state === 'stationed')
    expect(stationed('1918-09-04').some(({ nation }) => nation === 'JP')).toBe(false)
    expect(stationed('1918-09-05').some(({ nation }) => nation === 'JP')).toBe(true)
    expect(on('1918-09-06', KHABAROVSK).here?.map(({ holder }) => holder)).toContain('JP')
    expect(on('1918-09-04', KHABAROVSK).here?.map(({ holder }) => holder)).not.toContain('JP')
  })

  it('the last Americans leave on 1 April 1920', () => {
    expect(within('1920-03-31', 'US', RUSSIA_ASIA)).not.toEqual([])
    expect(within('1920-04-02', 'US', RUSSIA_ASIA)).toEqual([])
  })

  it('the Japanese leave the mainland on 25 October 1922 and stay on North Sakhalin', () => {
    expect(within('1922-10-24', 'JP', MAINLAND)).not.toEqual([])
    expect(within('1922-10-26', 'JP', MAINLAND, 'stationed')).toEqual([])
    expect(within('1922-11-15', 'JP', MAINLAND)).toEqual([])
    expect(uppermost('1922-10-26', ALEXANDROVSK)).toMatchObject({ holder: 'JP', status: 'occupied' })
    expect(within('1922-10-26', 'JP', NORTH_SAKHALIN)).not.toEqual([])
  })

  it('no Japanese soldier is in Shandong by February 1923', () => {
    expect(within('1922-02-04', 'JP', SHANDONG)).not.toEqual([])
    expect(within('1923-02-01', 'JP', SHANDONG)).toEqual([])
  })

  it('the flag comes down on North Sakhalin on 15 May 1925', () => {
    expect(uppermost('1925-05-13', ALEXANDROVSK)).toMatchObject({ holder: 'JP' })
    expect(uppermost('1925-05-15', ALEXANDROVSK)).toMatchObject({ holder: 'SU' })
    expect(within('1925-06-01', 'JP', NORTH_SAKHALIN)).toEqual([])
  })

  it('the Basic Convention is signed on 20 January and in force on 26 February 1925', () => {
    const state = (day: string) => on(day).treaties.find(({ id }) => id === 't-soviet-japan-1925')?.state
    expect(['1925-01-19', '1925-01-20', '1925-02-25', '1925-02-26'].map(state)).toEqual([
      undefined,
      'signed',
      'signed',
      'in-force',
    ])
    const ending = (day: number) =>
      index.sceneAt(day).standing.zones.filter((now) => now.ending && now.zone.id === 'z-north-sakhalin').length
    expect([fromCivil(1925, 1, 19), fromCivil(1925, 1, 20), fromCivil(1925, 5, 13)].map(ending)).toEqual([0, 1, 1])
  })

  it('talks that failed are told apart from treaties', () => {
    const talks = (day: string) => on(day).talks.find(({ id }) => id === 'conf-dairen-1921')?.state
    expect([talks('1921-12-01'), talks('1922-05-01')]).toEqual(['talks', 'failed'])
    expect(on('1922-05-01').treaties.map(({ id }) => id)).not.toContain('conf-dairen-1921')
  })

  it('is answered for every year from 1898 to 1928', () => {
    for (let year = 1898; year <= 1928; year++) {
      expect(on(`${year}-07-01`)).toMatchObject({ lesson: 'basic-convention', date: `${year}-07-01` })
      expect(on(`${year}-07-01`).zones.length).toBeGreaterThan(0)
    }
  })
})

describe('the flagship at any moment', () => {
  const moment = fc.double({ min: fromCivil(1914, 1, 1), max: fromCivil(1926, 1, 1), noNaN: true })
  const forces = (t: number): Map<string, ForceNow> => {
    const { standing, moving } = index.sceneAt(t)
    const all = [...standing.stationed, ...moving]
    expect(new Set(all.map(({ force: { id } }) => id)).size).toBe(all.length)
    return new Map(all.map((now) => [now.leg.id, now]))
  }
  const km = (a: ForceNow, b: ForceNow) => {
    const rad = Math.PI / 180
    const east = (b.lng - a.lng) * Math.cos(((a.lat + b.lat) / 2) * rad)
    return 111.2 * Math.hypot(east, b.lat - a.lat)
  }

  it('has no force in two places, none that jumps, and none faster than a train or steamer of the time', () => {
    fc.assert(
      fc.property(moment, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (t, step) => {
        const later = forces(t + step)
        for (const [id, now] of forces(t)) {
          const then = later.get(id)
          if (then) expect(km(now, then) / step, id).toBeLessThan(800)
          expect(Number.isFinite(now.lng + now.lat + now.bearing + now.fraction)).toBe(true)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('keeps its standing part until the next breakpoint', () => {
    fc.assert(
      fc.property(moment, (t) => {
        const { standing } = index.sceneAt(t)
        expect(index.sceneAt(standing.from).standing).toBe(standing)
        expect(index.sceneAt((standing.from + standing.until) / 2).standing).toBe(standing)
        expect(index.sceneAt(standing.until).standing).not.toBe(standing)
      }),
    )
  })
})
