import { describe, expect, test } from 'vitest'
import { dashes } from '../../src/dated/dashes'
import { disc } from '../../src/dated/disc'
import { filler } from '../../src/dated/fill'
import { paintDated } from '../../src/dated/paint'
import { readDated } from '../../src/dated/read'
import { stroke } from '../../src/dated/stroke'
import { pixelColour, surface, wipe, type Surface } from '../../src/dated/surface'

const red = pixelColour(0xff0000)
const alpha = (on: Surface, x: number, y: number): number => on.px[y * on.width + x]! >>> 24
/** Covered area in px. */
const area = (on: Surface): number => on.px.reduce((sum, px) => sum + (px >>> 24), 0) / 255

/** Alpha as hexadecimal digits, a picture in text. */
function picture(on: Surface): string {
  const rows = Array.from({ length: on.height }, (_, y) =>
    Array.from({ length: on.width }, (_, x) => (alpha(on, x, y) ? (alpha(on, x, y) >> 4).toString(16) : '·')).join(''),
  )
  return rows.join('\n')
}

describe('lines', () => {
  test('antialiased with round ends', () => {
    const on = surface(16, 8)
    stroke(on, 3, 3, 12, 5.5, 1, red, 255)
    expect(picture(on)).toMatchInlineSnapshot(`
      "················
      ················
      ··ce951·········
      ··cffffc83······
      ···37bffffea6···
      ······049dfff···
      ··········266···
      ················"
    `)
  })

  test.each([
    [2, 2, 28, 2],
    [2, 2, 28, 17],
    [28, 17, 2, 2],
    [5, 28, 9, 3],
    [15, 3, 15, 28],
    [15.5, 15.5, 20, 15.5],
  ])('cover their area whatever way they run: %d,%d to %d,%d', (x0, y0, x1, y1) => {
    const on = surface(32, 32)
    const half = 1.25
    stroke(on, x0, y0, x1, y1, half, red, 255)
    const expected = Math.hypot(x1 - x0, y1 - y0) * 2 * half + Math.PI * half ** 2
    expect(Math.abs(area(on) - expected) / expected).toBeLessThan(0.06)
  })

  test('a joint is as dark as the rest', () => {
    const whole = surface(32, 8)
    stroke(whole, 2, 4.2, 30, 4.2, 1, red, 255)
    const pieces = surface(32, 8)
    for (let x = 2; x < 30; x += 4) stroke(pieces, x, 4.2, x + 4, 4.2, 1, red, 255)
    expect(picture(pieces)).toBe(picture(whole))
  })

  test('what runs beyond the surface or is no number does no harm', () => {
    const on = surface(8, 8)
    stroke(on, -1e6, 4, 1e6, 4, 1, red, 255)
    expect(alpha(on, 0, 4)).toBe(255)
    expect(alpha(on, 7, 3)).toBe(255)
    const before = picture(on)
    stroke(on, NaN, 4, 8, 4, 1, red, 255)
    stroke(on, -50, -50, -5, -5, 1, red, 255)
    expect(picture(on)).toBe(before)
  })

  test('wiping leaves nothing', () => {
    const on = surface(16, 16)
    stroke(on, 1, 1, 30, 40, 2, red, 255)
    expect(area(on)).toBeGreaterThan(10)
    wipe(on)
    expect(area(on)).toBe(0)
  })
})

describe('broken lines', () => {
  const draw = (on: Surface, from: number, to: number, along = 0) =>
    dashes({ on, reach: 1.5, dash: 4, gap: 4 }, along, from, 2.5, to, 2.5, (x0, y0, x1, y1) =>
      stroke(on, x0, y0, x1, y1, 0.5, red, 255),
    )

  test('go on over a bend as if there were none', () => {
    const [whole, parted] = [surface(32, 5), surface(32, 5)]
    expect(draw(whole, 2, 30)).toBe(28)
    expect(draw(parted, 11, 30, draw(parted, 2, 11))).toBe(28)
    expect(picture(whole)).toMatchInlineSnapshot(`
      "································
      ································
      ·8ffff8··8ffff8··8ffff8··8ffff8·
      ································
      ································"
    `)
    expect(picture(parted)).toBe(picture(whole))
  })

  test('lie where they would if the surface had no edge', () => {
    const [near, far] = [surface(32, 5), surface(32, 5)]
    draw(near, -16, 48)
    expect(draw(far, -16e6, 48e6)).toBe(64e6)
    const apart = near.px.map((px, i) => Math.abs((px >>> 24) - (far.px[i]! >>> 24)))
    expect(Math.max(...apart)).toBeLessThanOrEqual(1)
    expect(area(near)).toBeGreaterThan(10)
  })

  test('are not drawn where there is no place, and go on', () => {
    const on = surface(32, 5)
    expect([draw(on, NaN, 8, 3), draw(on, 8, 8, 3)]).toEqual([0, 3])
    expect(area(on)).toBe(0)
  })
})

test('what is only possible is paler, its lines broken, its points hollow', () => {
  const look = { line: 0xff0000, lineWidth: 2, point: 0xff0000, pointRadius: 6, fill: 0xff0000, fillOpacity: 0.5, edgeWidth: 0 } // prettier-ignore
  const eye = { lng: 0, lat: 0, zoom: 0, width: 64, height: 64, globe: false, ratio: 1 }
  const drawn = (type: string, coordinates: unknown, moment: number): Surface => {
    const properties = { start_date: '1918', end_date: '1920' }
    const { dated } = readDated(JSON.stringify({ type: 'Feature', properties, geometry: { type, coordinates } }))
    const on = surface(64, 64)
    paintDated(on, filler(on), dated, Uint32Array.of(0), 1, moment, eye, look)
    return on
  }
  const [may, does] = [Date.UTC(1918, 5, 1) / 864e5, Date.UTC(1919, 5, 1) / 864e5]
  const corners = [[-9, -9], [9, -9], [9, 9], [-9, -9]] // prettier-ignore
  const share = (type: string, coordinates: unknown): number =>
    area(drawn(type, coordinates, may)) / area(drawn(type, coordinates, does))
  expect(share('Polygon', [corners])).toBeCloseTo(0.4, 1)
  expect(share('LineString', [[-22, 0], [22, 0]])).toBeLessThan(0.6) // prettier-ignore
  expect(alpha(drawn('Point', [0, 0], does), 32, 32)).toBe(255)
  const hollow = drawn('Point', [0, 0], may)
  expect([alpha(hollow, 32, 32), alpha(hollow, 36, 32)]).toEqual([0, 255])
})

describe('areas', () => {
  const ring = (fill: ReturnType<typeof filler>, points: readonly (readonly [number, number])[]): void =>
    points.forEach(([x, y], i) => fill.edge(x, y, ...points[(i + 1) % points.length]!))
  const square = (x: number, y: number, size: number): [number, number][] => [
    [x, y],
    [x + size, y],
    [x + size, y + size],
    [x, y + size],
  ]

  test('cover exactly what they enclose', () => {
    const on = surface(12, 6)
    const fill = filler(on)
    ring(fill, [
      [1, 1],
      [10.5, 2],
      [4, 5.5],
    ])
    fill.paint(red, 255)
    expect(picture(on)).toMatchInlineSnapshot(`
      "············
      ·9dba865310·
      ·1effffff81·
      ··5ffff91···
      ···afb2·····
      ···13·······"
    `)
    expect(area(on)).toBeCloseTo((9.5 * 4.5 - 1 * 3) / 2, 0)
  })

  test('leave holes, and forget what is painted', () => {
    const on = surface(12, 12)
    const fill = filler(on)
    ring(fill, square(1, 1, 10))
    ring(fill, square(4, 4, 3).reverse())
    fill.paint(red, 255)
    expect(area(on)).toBeCloseTo(91, 5)
    wipe(on)
    ring(fill, square(2, 2, 2))
    fill.paint(red, 255)
    expect(area(on)).toBeCloseTo(4, 5)
  })

  test('reach over every side of the surface', () => {
    const on = surface(10, 10)
    const fill = filler(on)
    ring(fill, square(-100, -100, 300))
    fill.paint(red, 255)
    expect(area(on)).toBe(100)
    wipe(on)
    ring(fill, [
      [-10, 5],
      [5, -10],
      [20, 5],
      [5, 20],
    ])
    fill.paint(red, 255)
    expect(area(on)).toBe(100)
  })

  test('see-through areas that overlap are darker there', () => {
    const on = surface(12, 4)
    const fill = filler(on)
    for (const x of [0, 4]) {
      ring(fill, square(x, 0, 8))
      fill.paint(red, 102)
    }
    expect([alpha(on, 1, 1), alpha(on, 5, 1), alpha(on, 9, 1)]).toEqual([102, 163, 102])
  })
})

test('a disc covers its area, and another colour laid over it mixes at its edge', () => {
  const on = surface(16, 16)
  disc(on, 8.3, 7.9, 4, red, 255)
  expect(area(on)).toBeCloseTo(Math.PI * 16, 0)
  disc(on, 8.3, 7.9, 2, pixelColour(0x0000ff), 255)
  expect(on.px[8 * 16 + 8]! & 0xffffff).toBe(pixelColour(0x0000ff))
  expect(on.px[4 * 16 + 8]! & 0xffffff).toBe(red)
})
