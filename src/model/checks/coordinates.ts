import type { Position } from 'geojson'
import { isPosition } from '../geo'
import { problem } from '../problem'
import type { Wrong } from '../problem'
import type { Region } from '../types'
import type { Check } from './input'

/** Positions off the earth or with latitude first, and edges that jump over the date line. */
export const checkCoordinates: Check = ({ features, lesson }, report) => {
  for (const { here, geometry } of features) {
    const lines = linesOf((geometry as { coordinates?: unknown } | null)?.coordinates)
    const say = (code: string, message: string, fix: string) =>
      report(problem(here, { field: 'geometry', code, message, fix }))
    const wrong = wrongPosition(lines.flat(), lesson.regions) ?? wrongEdge(lines)
    if (wrong) say(wrong.code, wrong.message, wrong.fix)
  }
}

type Finding = Pick<Wrong, 'code' | 'message' | 'fix'>

function wrongPosition(positions: readonly Position[], regions: readonly Region[]): Finding | null {
  const [first] = positions
  for (const position of positions) {
    const [lng = 0, lat = 0] = position
    if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) continue
    if (Math.abs(lat) <= 180 && Math.abs(lng) <= 90) return swapped(position)
    const message = `The position ${lng}, ${lat} is not on the earth.`
    return { code: 'off-earth', message, fix: 'Longitudes run from -180 to 180, latitudes from -90 to 90.' }
  }
  // West of 90° E both orders may be on the earth; the lesson's regions tell which is meant.
  const inside = (lng: number, lat: number) => regions.some(({ bounds }) => isInside(bounds, lng, lat))
  const all = positions.every(([lng = 0, lat = 0]) => Math.abs(lng) <= 90 && !inside(lng, lat) && inside(lat, lng))
  return first && all ? swapped(first) : null
}

function swapped([lng = 0, lat = 0]: Position): Finding {
  const message = `The position ${lng}, ${lat} has latitude and longitude in the wrong order.`
  return { code: 'swapped', message, fix: `Write longitude first: ${lat}, ${lng}.` }
}

function isInside([west, south, east, north]: Region['bounds'], lng: number, lat: number): boolean {
  return lat >= south && lat <= north && [lng, lng + 360].some((x) => x >= west && x <= east)
}

function wrongEdge(lines: readonly (readonly Position[])[]): Finding | null {
  for (const line of lines) {
    for (let i = 1; i < line.length; i++) {
      const [from, to] = [line[i - 1]?.[0] ?? 0, line[i]?.[0] ?? 0]
      if (Math.abs(to - from) <= 180) continue
      const message = `An edge runs from longitude ${from} to ${to}, the long way round the earth.`
      return {
        code: 'antimeridian',
        message,
        fix: 'Cut the line or area at the 180th meridian into two parts (RFC 7946).',
      }
    }
  }
  return null
}

/** The lists of positions in coordinates of any depth; a lone point is a list of one. */
export function linesOf(coordinates: unknown): Position[][] {
  if (isPosition(coordinates)) return [[coordinates]]
  if (!Array.isArray(coordinates)) return []
  if (coordinates.length > 0 && coordinates.every(isPosition)) return [coordinates]
  return coordinates.flatMap(linesOf)
}
