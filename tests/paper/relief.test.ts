import { describe, expect, it } from 'vitest'
import { paperFrame } from '../../src/paper'
import { reliefFor } from '../../src/paper/relief'
import type { Shading } from '../../src/paper/relief'
import { shadingOf } from '../../src/paper/relief-browser'
import { palettes } from '../../src/themes/palette'

/** Flat, but for one dark and one bright square degree. */
function spots(dark: readonly [number, number], bright: readonly [number, number]): Shading {
  const [west, south, east, north] = [100, 20, 200, 70]
  const [width, height] = [1000, 800]
  const mercator = (lat: number) => Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  const values = new Uint8Array(width * height).fill(128)
  const fill = ([lng, lat]: readonly [number, number], value: number) => {
    const x = Math.round(((lng - west) / (east - west)) * width)
    const y = Math.round(((mercator(north) - mercator(lat)) / (mercator(north) - mercator(south))) * height)
    for (let j = y - 5; j <= y + 5; j++) for (let i = x - 5; i <= x + 5; i++) values[j * width + i] = value
  }
  fill(dark, 1)
  fill(bright, 255)
  return { width, height, bounds: [west, south, east, north], values }
}

const pixel = ({ width, data }: { width: number; data: Uint8Array }, x: number, y: number) => [
  ...data.subarray((Math.round(y) * width + Math.round(x)) * 4).subarray(0, 4),
]

describe('relief on a sheet', () => {
  it.each([
    ['a cone', [110, 35, 150, 55]],
    ['a cone across the date line', [160, 40, 200, 60]],
    ['a disc', [120, 25, 140, 65]],
  ] as const)('lies on its place in %s', (_, bounds) => {
    const middle = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2] as const
    const dark = [middle[0] - 6, middle[1] + 4] as const
    const bright = [middle[0] + 6, middle[1] - 3] as const
    const frame = paperFrame(bounds, [600, 400])
    const raster = reliefFor(spots(dark, bright), frame, { palette: palettes.light })!
    expect([raster.width, raster.height]).toEqual([600, 400])
    const [darkAt, brightAt] = [frame.project(...dark)!, frame.project(...bright)!]
    const shade = pixel(raster, ...darkAt)
    const light = pixel(raster, ...brightAt)
    expect(shade.slice(0, 3)).toEqual([70, 58, 44])
    expect(shade[3]).toBeGreaterThan(55)
    expect(light.slice(0, 3)).toEqual([255, 253, 246])
    expect(light[3]).toBeGreaterThan(90)
    expect(pixel(raster, darkAt[0] + 60, darkAt[1])[3]).toBe(0)
  })

  it('is clear beyond the source and beside a globe, and stays away from grey paper', () => {
    const frame = paperFrame([-60, 30, -20, 50], [300, 200])
    const shading = { ...spots([120, 40], [130, 40]), values: new Uint8Array(800_000).fill(1) }
    const far = reliefFor(shading, frame, { palette: palettes.light })!
    expect(far.data.every((value) => value === 0)).toBe(true)
    const near = reliefFor(shading, paperFrame([110, 30, 150, 50], [300, 200]), { palette: palettes.light })!
    expect(pixel(near, 150, 100)[3]).toBeGreaterThan(55)
    expect(reliefFor(shading, frame, { palette: palettes.print })).toBe(null)
  })

  it('has as many pixels as are asked for', () => {
    const frame = paperFrame([110, 35, 150, 55], [300, 200])
    const { width, height } = reliefFor(spots([120, 40], [130, 45]), frame, { palette: palettes.dark, density: 0.5 })!
    expect([width, height]).toEqual([150, 100])
  })

  it('reads light and shadow from the opacity of a picture', () => {
    const data = new Uint8ClampedArray([40, 30, 20, 100, 255, 250, 240, 50, 0, 0, 0, 0])
    expect([...shadingOf({ width: 3, height: 1, data }, [0, 0, 1, 1]).values]).toEqual([1, 192, 128])
  })
})
