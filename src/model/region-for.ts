import type { Region } from './types'

/** The smallest region whose view holds all points, given in degrees; null where none does. */
export function regionFor(
  regions: readonly Region[],
  points: readonly { readonly lng: number; readonly lat: number }[],
): Region | null {
  const holds = ({ bounds: [west, south, east, north] }: Region): boolean =>
    points.every(({ lng, lat }) => {
      const x = lng < west ? lng + 360 : lng
      return x >= west && x <= east && lat >= south && lat <= north
    })
  const size = ({ bounds: [west, south, east, north] }: Region): number => (east - west) * (north - south)
  return regions.filter(holds).sort((a, b) => size(a) - size(b))[0] ?? null
}
