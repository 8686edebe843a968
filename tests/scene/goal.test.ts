import { expect, it } from 'vitest'
import { goalOf } from '../../src/scene/goal'
import { flagship } from '../ink/flagship'
import { leg } from './world'

/** Where each stop's force is going to, as letters. */
const goals = (stops: string) => {
  const own = leg('jp-1', stops)
  return own.stops.map((_, stop) => goalOf({ leg: own, stop })).join('')
}

it('is the last stop of a way that goes on', () => {
  expect(goals('a 1918-08-01; c 1918-08-05; d 1918-08-11')).toBe('ddd')
})

it('is where the way turns, then where it comes back to', () => {
  expect(goals('a 1918-08-01; b 1918-08-03; c 1918-08-05; b 1918-08-11; a 1918-08-15')).toBe('ccaaa')
})

it('is that also when the force halts before it comes back', () => {
  expect(goals('a 1918-08-01; c 1918-08-05; c 1918-08-11; a 1918-08-15')).toBe('ccaa')
})

it('of the Whites in December 1921 is the far end of their advance beyond Khabarovsk, not the retreat after it', async () => {
  const { lesson } = await flagship()
  const own = [...lesson.forces.values()].flatMap(({ legs }) => legs).find(({ id }) => id === 'wh-khabarovsk-1921')!
  const goalFrom = (place: string) => goalOf({ leg: own, stop: own.stops.findIndex((stop) => stop.place === place) })
  expect([goalFrom('bikin'), goalFrom('volochaevka')]).toEqual(['in', 'spassk'])
})
