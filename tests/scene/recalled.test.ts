import { describe, expect, it } from 'vitest'
import { sceneIndex } from '../../src/scene/scene'
import { date, leg, lesson, noon, treaty, zone } from './world'

const text = { ja: 'x', en: 'x' }
const garrison = (id: string, place: string, nation = 'JP') =>
  leg(id, `${place} 1918-08-01; ${place} 1918-08-02`, { kind: 'garrison', nation })

describe('garrisons that a treaty calls home', () => {
  const index = sceneIndex(
    lesson({
      legs: [garrison('inside', 'a'), garrison('guest', 'b', 'US'), garrison('outside', 'e'), garrison('named', 'f')],
      zones: [zone('land', '1918-01-01/1919-05-15', { status: 'occupied', owner: 'RU' })],
      treaties: [
        treaty('pact', '1919-01-20', {
          effects: [
            { effect: 'ends', target: 'land', when: date('1919-05-15'), text },
            { effect: 'ends', target: 'named', when: date('1919-03-01'), text },
          ],
        }),
        treaty('talks', '1918-09-01', {
          failed: true,
          effects: [{ effect: 'ends', target: 'outside', when: date('1919-05-15'), text }],
        }),
      ],
    }),
  )
  const on = (day: string): string[] => [...index.sceneAt(noon(day)).standing.recalled].sort()

  it('are recalled from the signing until the day of the effect', () => {
    expect(on('1919-01-19')).toEqual([])
    expect(on('1919-01-20')).toEqual(['inside', 'named'])
  })

  it('are so no longer when the day has come', () => {
    expect(on('1919-05-16')).toEqual([])
  })
})
