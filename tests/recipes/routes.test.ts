import { lineString, multiLineString } from '@turf/turf'
import { describe, expect, it } from 'vitest'
import { nearest, networkOf, shortestWay } from '../../geodata/recipes/lesson/routes'
import type { Network } from '../../geodata/recipes/lesson/routes'
import { hopThrough } from '../../geodata/recipes/lesson/routes-hop'

const way = (network: Network, from: [number, number], to: [number, number]) =>
  shortestWay(network, nearest(network, from)!.vertex, nearest(network, to)!.vertex)

describe('the network of routes', () => {
  it('takes the shorter of two ways', () => {
    const network = networkOf([
      lineString([
        [100, 50],
        [101, 50],
        [102, 50],
      ]),
      lineString([
        [100, 50],
        [101, 53],
        [102, 50],
      ]),
    ])
    expect(way(network, [100, 50], [102, 50])).toEqual([
      [100, 50],
      [101, 50],
      [102, 50],
    ])
  })

  it('joins a loose end to a line that passes within 3 km, and not to one farther off', () => {
    const main = lineString([
      [100, 50],
      [101, 50],
      [102, 50],
    ])
    const branch = (lat: number) =>
      lineString([
        [101, lat],
        [101, 51],
      ])
    expect(way(networkOf([main, branch(50.02)]), [100, 50], [101, 51])).toHaveLength(4)
    expect(way(networkOf([main, branch(50.05)]), [100, 50], [101, 51])).toBeNull()
  })

  it('goes on over the date line, where a lane is cut in two', () => {
    const lane = multiLineString([
      [
        [170, 48],
        [180, 48],
      ],
      [
        [-180, 48],
        [-170, 48],
      ],
    ])
    expect(hopThrough(networkOf([lane]), [170, 48], [-170, 48], 'a leg')).toEqual([
      [170, 48],
      [180, 48],
      [190, 48],
    ])
  })

  it('puts the stops themselves at both ends, not the vertices beside them', () => {
    const line = lineString([
      [100, 50],
      [101, 50.2],
      [102, 50],
    ])
    const from = [100.005, 50.001]
    const to = [102.2, 50]
    expect(hopThrough(networkOf([line]), from, to, 'a leg')).toEqual([from, [101, 50.2], [102, 50], to])
  })

  it('says which stop lies off every line, and how far', () => {
    const network = networkOf([
      lineString([
        [100, 50],
        [102, 50],
      ]),
    ])
    expect(() => hopThrough(network, [100, 50], [102, 51], 'jp-x')).toThrow('jp-x: [102, 51] is 111 km from any line')
  })
})
