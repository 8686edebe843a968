// Railways and places that corridors and discs are laid round.
import { readFileSync } from 'node:fs'
import type { FeatureCollection, LineString, Point, Position } from 'geojson'
import { withoutRepeats } from '../../lib/geo'

export interface Lines {
  /** The railway, or its part between two places of the gazetteer. */
  railway(id: string, from?: string, to?: string): Position[]
  place(id: string): Position
}

const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

/** A place may stand this far (degrees, along either axis) from the line that is cut there. */
const REACH = 0.2

/** Reads the railways of the base map and the gazetteer. */
export function readLines(railwaysPath: string, placesPath: string): Lines {
  const sections = read<FeatureCollection<LineString, { line: string }>>(railwaysPath).features
  const places = new Map(
    read<FeatureCollection<Point, { id: string }>>(placesPath).features.map((place) => [
      place.properties.id,
      place.geometry.coordinates,
    ]),
  )
  const place = (id: string): Position => {
    const found = places.get(id)
    if (!found) throw new Error(`No place "${id}" in ${placesPath}: correct the id in recipes.json.`)
    return found
  }
  const railway = (id: string, from?: string, to?: string): Position[] => {
    const parts = sections.filter((section) => section.properties.line === id)
    if (parts.length === 0) throw new Error(`No railway "${id}" in ${railwaysPath}: correct the id in recipes.json.`)
    const line = joined(parts.map((section) => section.geometry.coordinates))
    const at = (end: string) => vertexNear(line, place(end), `railway "${id}" does not pass "${end}"`)
    const ends = [from ? at(from) : 0, to ? at(to) : line.length - 1].sort((a, b) => a - b)
    return line.slice(ends[0]!, ends[1]! + 1)
  }
  return { railway, place }
}

function vertexNear(line: Position[], to: Position, complaint: string): number {
  const far = line.map((p) => Math.max(Math.abs(p[0]! - to[0]!), Math.abs(p[1]! - to[1]!)))
  const best = far.indexOf(Math.min(...far))
  if (far[best]! > REACH) throw new Error(`${complaint}: the nearest vertex is ${far[best]!.toFixed(2)} degrees away.`)
  return best
}

/** A railway is kept in sections by year of opening, in order; where one is laid the other way round it is turned. */
function joined(parts: Position[][]): Position[] {
  const gap = (a: Position, b: Position) => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!)
  const [first, ...rest] = parts
  let line = first!
  for (const part of rest) {
    const ends = [
      { gap: gap(line.at(-1)!, part[0]!), line: [...line, ...part] },
      { gap: gap(line.at(-1)!, part.at(-1)!), line: [...line, ...[...part].reverse()] },
      { gap: gap(line[0]!, part.at(-1)!), line: [...part, ...line] },
      { gap: gap(line[0]!, part[0]!), line: [...[...part].reverse(), ...line] },
    ]
    line = ends.sort((a, b) => a.gap - b.gap)[0]!.line
  }
  return withoutRepeats(line)
}
