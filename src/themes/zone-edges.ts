import type { MultiLineString, Position } from 'geojson'
import type { Zone } from '../model/types'

const cache = new WeakMap<Zone, MultiLineString>()

/** The rings of a zone without the pieces that lie on the date line, which are cuts of the file and no borders. */
export function edgesOf(zone: Zone): MultiLineString {
  let lines = cache.get(zone)
  if (!lines) {
    lines = { type: 'MultiLineString', coordinates: zone.geometry.coordinates.flat().flatMap(withoutDateLine) }
    cache.set(zone, lines)
  }
  return lines
}

function withoutDateLine(ring: Position[]): Position[][] {
  const lines: Position[][] = []
  let line: Position[] = []
  ring.forEach((point, index) => {
    const before = ring[index - 1]
    const onDateLine = before && Math.abs(before[0]!) > 179.999 && Math.abs(point[0]!) > 179.999
    if (onDateLine) {
      if (line.length > 1) lines.push(line)
      line = []
    }
    line.push(point)
  })
  if (line.length > 1) lines.push(line)
  return lines
}
