import {
  geoAzimuthalEqualArea,
  geoConicEqualArea,
  geoOrthographic,
  geoProjection,
  type GeoPermissibleObjects,
  type GeoProjection,
  type GeoRawProjection,
} from 'd3-geo'
import type { Region, Text } from '../model/types'
import type { Bounds, Padding, PaperFrame } from './types'

/** A projection fitted to a sheet. */
export interface Fitted {
  readonly projection: GeoProjection
  readonly kind: PaperFrame['kind']
  readonly name: Text
  /** [lng, lat] of the middle, in degrees. */
  readonly centre: readonly [number, number]
  /** Degrees of arc from the middle beyond which nothing is shown. */
  readonly reach: number
  /** Standard parallels of a cone. */
  readonly parallels?: readonly [number, number]
  /** Of a globe seen from near: radii from its middle to the eye. */
  readonly away?: number
}

type Size = readonly [width: number, height: number]

/** Albers' equal-area cone, its standard parallels a sixth of the height from the top and the bottom of the box. */
export function coneFor(bounds: Bounds, size: Size, padding: Padding): Fitted {
  const [west, south, east, north] = bounds
  const lng = middleLng(west, east)
  const lat = (south + north) / 2
  const parallels = [south + (north - south) / 6, north - (north - south) / 6] as [number, number]
  const projection = geoConicEqualArea().rotate([-lng, 0]).center([0, lat]).parallels(parallels)
  fit(projection, bounds, size, padding)
  const [one, two] = parallels.map(Math.round) as [number, number]
  return {
    projection,
    kind: 'conic',
    centre: [lng, lat],
    reach: 90,
    parallels,
    name: {
      ja: `アルベルス正積円錐図法（標準緯線 ${latJa(one)}・${latJa(two)}）`,
      en: `Albers equal-area conic, standard parallels ${latEn(one)} and ${latEn(two)}`,
    },
  }
}

/** Lambert's equal-area disc round the middle of the box. */
export function discFor(bounds: Bounds, size: Size, padding: Padding): Fitted {
  const [west, south, east, north] = bounds
  const lng = middleLng(west, east)
  const lat = (south + north) / 2
  const projection = geoAzimuthalEqualArea().rotate([-lng, -lat]).clipAngle(150)
  fit(projection, bounds, size, padding)
  return {
    projection,
    kind: 'azimuthal',
    centre: [lng, lat],
    reach: 150,
    name: {
      ja: `ランベルト正積方位図法（中心 ${latJa(Math.round(lat))}・${lngJa(Math.round(lng))}）`,
      en: `Lambert azimuthal equal-area, centre ${latEn(Math.round(lat))}, ${lngEn(Math.round(lng))}`,
    },
  }
}

/** MapLibre looks at its globe from this many heights of the map above the centre: half the height over tan(36.87° / 2). */
const eyeHeights = 1.5
/** The map height in px that the regions' globes are made for. */
const madeFor = 568

/** A globe as large as the web map's own of the same view, so that its limb stands in the same place. */
export function globeFor({ lng, lat, zoom }: NonNullable<Region['globe']>, size: Size): Fitted {
  const radius = (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos((lat * Math.PI) / 180)
  const eye = eyeHeights * madeFor
  const limb = (radius * eye) / Math.sqrt((eye + radius) ** 2 - radius ** 2)
  const factor = Math.min(size[0], size[1]) / madeFor
  const centre = [middleLng(lng, lng), lat] as const
  const projection = geoOrthographic()
    .rotate([-centre[0], -lat])
    .scale(limb * factor)
    .translate([size[0] / 2, size[1] / 2])
    .clipAngle(90)
  return {
    projection,
    kind: 'globe',
    centre,
    reach: 90,
    name: {
      ja: `正射図法（中心 ${latJa(Math.round(lat))}・${lngJa(Math.round(centre[0]))}）`,
      en: `Orthographic, centre ${latEn(Math.round(lat))}, ${lngEn(Math.round(centre[0]))}`,
    },
  }
}

/** The very picture that MapLibre draws of a view: the sphere seen from a height, so that the one can take the other's place unseen. */
export function eyeFor({ lng, lat, zoom }: NonNullable<Region['globe']>, size: Size): Fitted {
  const radius = (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos((lat * Math.PI) / 180)
  const away = 1 + (eyeHeights * size[1]) / radius
  const centre = [middleLng(lng, lng), lat] as const
  const reach = (Math.acos(1 / away) * 180) / Math.PI
  const projection = geoProjection(seenFrom(away))
    .rotate([-centre[0], -lat])
    .scale(radius)
    .translate([size[0] / 2, size[1] / 2])
    .clipAngle(reach - 1e-6)
  return { projection, kind: 'globe', centre, reach, away, name: { ja: '透視図法', en: 'Vertical perspective' } }
}

/** The unit sphere from a point `away` radii from its middle; the near side is as large as a plane that touches it there. */
function seenFrom(away: number): GeoRawProjection {
  const raw = (lambda: number, phi: number): [number, number] => {
    const towards = Math.cos(phi) * Math.cos(lambda)
    const scale = (away - 1) / (away - towards)
    return [scale * Math.cos(phi) * Math.sin(lambda), scale * Math.sin(phi)]
  }
  raw.invert = (x: number, y: number): [number, number] => {
    const far = Math.hypot(x, y)
    if (far === 0) return [0, 0]
    const under = 1 - (far * far * (away + 1)) / (away - 1)
    const sin = (away - Math.sqrt(Math.max(0, under))) / ((away - 1) / far + far / (away - 1))
    return [Math.atan2(x * sin, far * Math.sqrt(1 - sin * sin)), Math.asin((y * sin) / far)]
  }
  return raw
}

/** Makes the outline of the box, of which many points are looked at, fill the sheet up to its padding. */
function fit(projection: GeoProjection, bounds: Bounds, [width, height]: Size, padding: Padding): void {
  const [west, south, east, north] = bounds
  const coordinates: [number, number][] = []
  const steps = 48
  for (let i = 0; i <= steps; i++) {
    const lng = west + ((east - west) * i) / steps
    const lat = south + ((north - south) * i) / steps
    coordinates.push([lng, south], [lng, north], [west, lat], [east, lat])
  }
  const outline: GeoPermissibleObjects = { type: 'MultiPoint', coordinates }
  projection.fitExtent(
    [
      [padding.left, padding.top],
      [Math.max(width - padding.right, padding.left + 8), Math.max(height - padding.bottom, padding.top + 8)],
    ],
    outline,
  )
}

const middleLng = (west: number, east: number): number => {
  const middle = (west + east) / 2
  return middle - 360 * Math.round(middle / 360)
}

const latEn = (lat: number): string => (lat === 0 ? '0°' : `${Math.abs(lat)}° ${lat > 0 ? 'N' : 'S'}`)
const lngEn = (lng: number): string => `${Math.abs(lng)}° ${lng >= 0 ? 'E' : 'W'}`
const latJa = (lat: number): string => (lat === 0 ? '赤道' : `${lat > 0 ? '北緯' : '南緯'}${Math.abs(lat)}度`)
const lngJa = (lng: number): string => `${lng >= 0 ? '東経' : '西経'}${Math.abs(lng)}度`
