import { builder, type Builder } from './builder'
import { dateReader } from './dates'
import { LINE, MOST_FINDINGS, POINT, POLYGON, type DatedFile, type Finding } from './types'

type Bag = Readonly<Record<string, unknown>>

/** Reads the text of a dated GeoJSON file: the good features are kept, the others become findings. Never throws. */
export function readDated(text: string): DatedFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return collect([], [{ code: 'not-json', feature: 0, found: short((error as Error).message) }])
  }
  const features = featuresOf(value)
  if (features === null) return collect([], [{ code: 'not-geojson', feature: 0, found: short(typeName(value)) }])
  return collect(features, features.length > 0 ? [] : [{ code: 'no-features', feature: 0, found: '' }])
}

function featuresOf(value: unknown): readonly unknown[] | null {
  if (!isBag(value)) return null
  if (value.type === 'FeatureCollection') return Array.isArray(value.features) ? value.features : null
  return value.type === 'Feature' ? [value] : null
}

function collect(features: readonly unknown[], findings: Finding[]): DatedFile {
  const build = builder()
  const datesOf = dateReader()
  let wrong = findings.length
  const tell = (code: Finding['code'], feature: number, found: string): void => {
    wrong++
    if (findings.length < MOST_FINDINGS) findings.push({ code, feature, found: short(found) })
  }
  features.forEach((feature, i) => {
    const geometry = isBag(feature) ? feature.geometry : null
    if (!isBag(geometry)) return tell('no-geometry', i + 1, typeName(geometry))
    const dates = datesOf(isBag((feature as Bag).properties) ? ((feature as Bag).properties as Bag) : null)
    if ('code' in dates) return tell(dates.code, i + 1, dates.found)
    const read = readGeometry(geometry, build)
    if (typeof read === 'number') return build.feature(read, dates.start, dates.end)
    build.drop()
    tell(read.code, i + 1, read.found)
  })
  const dated = build.done()
  return { dated, findings, wrong, span: spanOf(dated.starts, dated.ends) }
}

type Trouble = { readonly code: 'bad-geometry' | 'bad-position'; readonly found: string }

/** Writes a geometry; answers its kind. */
function readGeometry({ type, coordinates }: Bag, build: Builder): number | Trouble {
  const list = Array.isArray(coordinates) ? (coordinates as unknown[]) : null
  const bad: Trouble = { code: 'bad-geometry', found: String(type) }
  if (!list || list.length === 0) return bad
  let trouble: Trouble | null = null
  const each = (lists: unknown[], read: (one: unknown[]) => Trouble | null): void => {
    for (const one of lists) trouble ??= Array.isArray(one) ? read(one) : bad
  }
  const point = (at: unknown[]): Trouble | null => path([at], build, 1, bad)
  const line = (path_: unknown[]): Trouble | null => path(path_, build, 2, bad)
  const area = (rings: unknown[]): Trouble | null => {
    let first = true
    let found: Trouble | null = null
    for (const ring of rings) {
      found ??= Array.isArray(ring) ? path(ring, build, 4, bad, first ? 'outer' : 'hole') : bad
      first = false
    }
    return found
  }
  if (type === 'Point') trouble = point(list)
  else if (type === 'MultiPoint') each(list, point)
  else if (type === 'LineString') trouble = line(list)
  else if (type === 'MultiLineString') each(list, line)
  else if (type === 'Polygon') trouble = area(list)
  else if (type === 'MultiPolygon') each(list, area)
  else return bad
  if (trouble) return trouble
  if (build.written === 0) return bad
  return type.endsWith('Point') ? POINT : type.endsWith('LineString') ? LINE : POLYGON
}

function path(
  positions: unknown[],
  build: Builder,
  least: number,
  bad: Trouble,
  ring?: 'outer' | 'hole',
): Trouble | null {
  for (const position of positions) {
    const at = position as unknown[]
    if (!Array.isArray(at) || !build.vertex(at[0], at[1])) {
      return { code: 'bad-position', found: JSON.stringify(position) ?? 'undefined' }
    }
  }
  return build.part(least, ring) ? null : bad
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
