import { builder, type Builder } from './builder'
import { dateReader } from './dates'
import { scanFeatures } from './scan'
import { LINE, MOST_FINDINGS, POINT, POLYGON, type DatedFile, type Finding } from './types'

type Bag = Readonly<Record<string, unknown>>

/**
 * Bytes from which on a file is read without making objects of it: the browser's own reader is quick from the first byte on, ours
 * becomes quicker only when it has run for a while, and then spares some hundred MB.
 */
const largeFrom = 6e6

/** Reads a dated GeoJSON file, bytes or text: the good features are kept, the others become findings. Never throws. */
export function readDated(file: Uint8Array | string): DatedFile {
  if (typeof file === 'string') return readText(file)
  return file.length < largeFrom ? readText(decode(file)) : readBytes(file)
}

/** As `readDated`, by way of the scanner. */
export function readBytes(file: Uint8Array): DatedFile {
  const { taken, build, datesOf, done } = collector()
  const count = scanFeatures(file, build, datesOf, (feature, from, to) => {
    let value: unknown
    try {
      value = JSON.parse(decode(file.subarray(from, to)))
    } catch {
      value = undefined
    }
    taken(value, feature)
  })
  return count === null || count === 0 ? readText(decode(file)) : done()
}

function readText(text: string): DatedFile {
  const { taken, tell, done } = collector()
  try {
    const value: unknown = JSON.parse(text)
    const features = featuresOf(value)
    if (features === null) tell('not-geojson', 0, typeName(value))
    else if (features.length === 0) tell('no-features', 0, '')
    else features.forEach((feature, i) => taken(feature, i + 1))
  } catch (error) {
    tell('not-json', 0, (error as Error).message)
  }
  return done()
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}

function featuresOf(value: unknown): readonly unknown[] | null {
  if (!isBag(value)) return null
  if (value.type === 'FeatureCollection') return Array.isArray(value.features) ? value.features : null
  return value.type === 'Feature' ? [value] : null
}

function collector() {
  const build = builder()
  const datesOf = dateReader()
  const findings: Finding[] = []
  let wrong = 0
  const tell = (code: Finding['code'], feature: number, found: string): void => {
    wrong++
    if (findings.length < MOST_FINDINGS) findings.push({ code, feature, found: short(found) })
  }
  return {
    build,
    datesOf,
    tell,
    taken(feature: unknown, place: number): void {
      const geometry = isBag(feature) ? feature.geometry : null
      if (!isBag(geometry)) return tell('no-geometry', place, typeName(geometry))
      const dates = datesOf(isBag((feature as Bag).properties) ? ((feature as Bag).properties as Bag) : null)
      if ('code' in dates) return tell(dates.code, place, dates.found)
      const read = readGeometry(geometry, build)
      if (typeof read === 'number') return build.feature(read, dates)
      build.drop()
      tell(read.code, place, read.found)
    },
    done(): DatedFile {
      const dated = build.done()
      return { dated, findings, wrong, span: spanOf(dated.starts, dated.ends) }
    },
  }
}

type Trouble = { readonly code: 'bad-geometry' | 'bad-position'; readonly found: string }

/** Writes a geometry; answers its kind. */
function readGeometry({ type, coordinates }: Bag, build: Builder): number | Trouble {
  const read = typeof type === 'string' && Object.hasOwn(readers, type) ? readers[type as keyof typeof readers] : null
  if (!read || !Array.isArray(coordinates) || coordinates.length === 0) return badGeometry(type)
  const [kind, write] = read
  const trouble = write(coordinates, build)
  if (trouble !== null) return trouble === bad ? badGeometry(type) : { code: 'bad-position', found: trouble }
  return build.written > 0 ? kind : badGeometry(type)
}

/** Writes what is in the list; answers null, or `bad`, or a position that is none. */
type Write = (list: readonly unknown[], build: Builder) => string | null

const bad = ''

const readers = {
  Point: [POINT, (at, build) => path([at], build, 1)],
  MultiPoint: [POINT, each((at, build) => path([at], build, 1))],
  LineString: [LINE, (line, build) => path(line, build, 2)],
  MultiLineString: [LINE, each((line, build) => path(line, build, 2))],
  Polygon: [POLYGON, area],
  MultiPolygon: [POLYGON, each(area)],
} as const satisfies Record<string, readonly [kind: number, write: Write]>

function each(write: Write): Write {
  return (lists, build) => {
    for (const list of lists) {
      const trouble = Array.isArray(list) ? write(list, build) : bad
      if (trouble !== null) return trouble
    }
    return null
  }
}

function area(rings: readonly unknown[], build: Builder): string | null {
  for (let i = 0; i < rings.length; i++) {
    const ring = rings[i]
    const trouble = Array.isArray(ring) ? path(ring, build, 4, i === 0 ? 'outer' : 'hole') : bad
    if (trouble !== null) return trouble
  }
  return null
}

function path(positions: readonly unknown[], build: Builder, least: number, ring?: 'outer' | 'hole'): string | null {
  for (let i = 0; i < positions.length; i++) {
    const at = positions[i] as readonly unknown[]
    if (!Array.isArray(at) || !build.vertex(at[0], at[1])) return JSON.stringify(at) ?? 'undefined'
  }
  return build.part(least, ring) ? null : bad
}

function badGeometry(type: unknown): Trouble {
  return { code: 'bad-geometry', found: String(type) }
}

function spanOf(starts: Float64Array, ends: Float64Array): DatedFile['span'] {
  let [from, to] = [Infinity, -Infinity]
  for (let i = 0; i < starts.length; i++) {
    const [start, end] = [starts[i]!, ends[i]!]
    if (start > -Infinity) [from, to] = [Math.min(from, start), Math.max(to, start)]
    if (end < Infinity) [from, to] = [Math.min(from, end), Math.max(to, end)]
  }
  return from <= to ? [from, to] : null
}

function isBag(value: unknown): value is Bag {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeName(value: unknown): string {
  if (isBag(value)) return typeof value.type === 'string' ? value.type : 'type?'
  return value === null ? 'null' : Array.isArray(value) ? '[…]' : typeof value
}

function short(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}
