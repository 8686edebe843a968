// Railways and places that corridors and discs are laid round.
import { readFileSync } from 'node:fs'
import type { FeatureCollection, LineString, MultiLineString, Point, Position } from 'geojson'

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
  const railways = read<FeatureCollection<LineString | MultiLineString, { id: string }>>(railwaysPath).features
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
    const found = railways.find((line) => line.properties.id === id)
    if (!found) throw new Error(`No railway "${id}" in ${railwaysPath}: correct the id in recipes.json.`)
    const line = found.geometry.type === 'LineString' ? found.geometry.coordinates : found.geometry.coordinates.flat()
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
