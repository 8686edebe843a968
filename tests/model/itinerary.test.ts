import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { kmAlong, kmBetween, unwrapped } from '../../src/model/geo'
import { parseStops } from '../../src/model/itinerary'
import { matchVertices } from '../../src/model/vertices'

describe('the stops column', () => {
  it('is read stop by stop', () => {
    const { stops, wrong } = parseStops(
      'kokura 1918-08-09~; moji 1918-08-09~ rail;vladivostok  1918-08-11/1918-08-19~ sea~',
    )
    expect(wrong).toEqual([])
    expect(stops.map(({ place, when, by, schematic }) => [place, when.edtf, by, schematic])).toEqual([
      ['kokura', '1918-08-09~', null, false],
      ['moji', '1918-08-09~', 'rail', false],
      ['vladivostok', '1918-08-11/1918-08-19~', 'sea', true],
    ])
  })

  it('may stay at a place without a way of travel', () => {
    expect(parseStops('samara 1918-06-08; samara 1918-06-27~').wrong).toEqual([])
  })

  it.each([
    ['samara', 'is not a place, a date'],
    ['samara 1918-06-08 by rail', 'is not a place, a date'],
    ['samara 1918-06-08; ', 'is not a place, a date'],
    ['samara 1918-06-31', 'does not exist'],
    ['samara 1918-06-08; ufa 1918-07-05 horse', 'no way of travel'],
    ['samara 1918-06-08; ufa 1918-07-05', 'does not tell how'],
    ['samara 1918-06-08 rail', 'The first stop'],
  ])('%s: %s', (text, message) => {
    const { wrong } = parseStops(text)
    expect(wrong).toHaveLength(1)
    expect(wrong[0]?.message).toContain(message)
    expect(wrong[0]?.fix).toMatch(/^[A-Z].*\.$/)
  })
})

describe('vertices of stops', () => {
  it('are matched in order when the line comes back', () => {
    const line = [
      [0, 0],
      [1, 0],
      [2, 0],
      [3, 0],
      [2, 0],
      [1, 0],
    ]
    expect(
      matchVertices(line, [
        [0, 0],
        [2, 0],
        [3, 0],
        [2, 0],
        [1, 0],
      ]),
    ).toEqual([0, 2, 3, 4, 5])
  })

  it('are shared while a force stays', () => {
    expect(
      matchVertices(
        [
          [0, 0],
          [1, 0],
          [2, 0],
        ],
        [
          [0, 0],
          [1, 0],
          [1, 0],
          [2, 0],
        ],
      ),
    ).toEqual([0, 1, 1, 2])
    expect(
      matchVertices(
        [[5, 5]],
        [
          [5, 5],
          [5, 5],
        ],
      ),
    ).toEqual([0, 0])
    expect(matchVertices([[5, 5]], [[5, 5]])).toEqual([0])
  })

  it('begin at the first vertex and end at the last, the nearest in order between', () => {
    expect(
      matchVertices(
        [
          [0, 0],
          [1, 0.1],
          [2, 0.1],
          [3, 0],
        ],
        [
          [0, 0],
          [1.9, 0],
          [3, 0],
        ],
      ),
    ).toEqual([0, 2, 3])
  })

  it('find the stops again that a line was drawn through', () => {
    const point = fc.tuple(fc.double({ min: 100, max: 150, noNaN: true }), fc.double({ min: 0, max: 60, noNaN: true }))
    const line = fc.array(fc.record({ point, isStop: fc.boolean() }), { minLength: 2, maxLength: 30 })
    fc.assert(
      fc.property(line, (vertices) => {
        const marked = vertices.map(({ point, isStop }, i) => ({
          point: [...point],
          isStop: isStop || i === 0 || i === vertices.length - 1,
        }))
        const stops = marked.filter(({ isStop }) => isStop).map(({ point }) => point)
        const matched = matchVertices(
          marked.map(({ point }) => point),
          stops,
        )
        matched.forEach((vertex, i) => {
          expect(kmBetween(marked[vertex]?.point ?? [], stops[i] ?? [])).toBeLessThan(0.001)
          if (i > 0) expect(vertex).toBeGreaterThanOrEqual(matched[i - 1] ?? 0)
        })
      }),
    )
  })
})

describe('lines', () => {
  it('run on over the date line instead of jumping', () => {
    expect(
      unwrapped([
        [170, 0],
        [180, 1],
        [-180, 1],
        [-170, 2],
      ]),
    ).toEqual([
      [170, 0],
      [180, 1],
      [180, 1],
      [190, 2],
    ])
    expect(
      unwrapped([
        [-123, 49],
        [-170, 50],
        [170, 48],
      ]),
    ).toEqual([
      [237, 49],
      [190, 50],
      [170, 48],
    ])
    expect(
      unwrapped([
        [-123, 49],
        [-124, 50],
      ]),
    ).toEqual([
      [-123, 49],
      [-124, 50],
    ])
  })

  it('are as long as their great circles, and km never fall', () => {
    expect(
      kmAlong([
        [0, 0],
        [90, 0],
        [90, 90],
      ]).map(Math.round),
    ).toEqual([0, 10008, 20015])
    const points = fc.array(fc.tuple(fc.integer({ min: -180, max: 180 }), fc.integer({ min: -90, max: 90 })), {
      minLength: 1,
    })
    fc.assert(
      fc.property(points, (line) => {
        const km = kmAlong(unwrapped(line.map((point) => [...point])))
        expect(km[0]).toBe(0)
        for (let i = 1; i < km.length; i++) expect(km[i]).toBeGreaterThanOrEqual(km[i - 1] ?? 0)
      }),
    )
  })
})
