import type { SpanBounds } from '../time/span'
import type { Builder } from './builder'
import type { Refusal } from './dates'
import { LINE, POINT, POLYGON } from './types'

type DatesOf = (properties: Readonly<Record<string, unknown>>) => SpanBounds | Refusal

/** Thrown where the quick way does not apply; what is there may still be right. */
const odd = new Error('odd')

const [quote, comma, colon, backslash, dot, minus] = [34, 44, 58, 92, 46, 45] as const
const [openList, closeList, openBag, closeBag] = [91, 93, 123, 125] as const
/** Powers of ten that are exact. */
const tens = Float64Array.from({ length: 23 }, (_, i) => Number(`1e${i}`))

/**
 * Reads the bytes of a FeatureCollection straight into the arrays: several times as quick as making objects of it first, and without
 * their memory. A feature that is anything but plain and right goes to `slowly`, as the bytes from … to.
 * @returns how many features there were, or null if the whole is no FeatureCollection or no JSON; then the builder holds rubbish
 */
export function scanFeatures(
  bytes: Uint8Array,
  build: Builder,
  datesOf: DatesOf,
  slowly: (feature: number, from: number, to: number) => void,
): number | null {
  const scan = scanner(bytes, build, datesOf)
  let type = ''
  let count: number | null = null
  try {
    scan.members((name) => {
      if (name === 'type') type = scan.text()
      else if (name !== 'features') scan.skip()
      else if (count !== null) throw odd
      else {
        let found = 0
        scan.elements((from) => {
          found++
          try {
            scan.feature()
          } catch (error) {
            if (error !== odd) throw error
            build.drop()
            scan.skipFrom(from)
            slowly(found, from, scan.at())
          }
        })
        count = found
      }
    })
    if (!scan.atEnd()) return null
  } catch (error) {
    if (error !== odd) throw error
    return null
  }
  return type === 'FeatureCollection' ? count : null
}

const names = [
  'type',
  'features',
  'geometry',
  'properties',
  'coordinates',
  'start_date',
  'end_date',
  'start_date:edtf',
  'end_date:edtf',
].map((name) => ({ name, bytes: new TextEncoder().encode(name) }))

function scanner(bytes: Uint8Array, build: Builder, datesOf: DatesOf) {
  const end = bytes.length
  // A mark of byte order is no part of the text.
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const dates: Record<string, unknown> = {}
  const days = new Map<number, string>()

  const space = (): number => {
    while (at < end && bytes[at]! <= 32) at++
    return bytes[at]!
  }
  const expect = (byte: number): void => {
    if (space() !== byte) throw odd
    at++
  }
  /** ASCII text without escapes. */
  const text = (): string => {
    expect(quote)
    const from = at
    for (; ; at++) {
      const byte = bytes[at]
      if (byte === quote) break
      if (byte === undefined || byte === backslash || byte < 32 || byte > 126) throw odd
    }
    const to = at++
    if (to - from > 64) throw odd
    let made = ''
    for (let i = from; i < to; i++) made += String.fromCharCode(bytes[i]!)
    return made
  }
  /** The name of a member if it is one of those looked for, else nothing. */
  const name = (): string => {
    if (space() !== quote) throw odd
    const from = at + 1
    skipText()
    const length = at - 1 - from
    search: for (let n = 0; n < names.length; n++) {
      const known = names[n]!.bytes
      if (known.length !== length) continue
      for (let i = 0; i < length; i++) if (known[i] !== bytes[from + i]) continue search
      return names[n]!.name
    }
    // Written with escapes it might be any of them.
    for (let i = from; i < at - 1; i++) if (bytes[i] === backslash) throw odd
    return ''
  }
  const skipText = (): void => {
    for (at++; bytes[at] !== quote; at++) {
      if (bytes[at] === backslash) at++
      if (at >= end) throw odd
    }
    at++
  }
  /** Goes past any value; what is in it is not looked at. */
  const skip = (): void => {
    const first = space()
    if (first === quote) return skipText()
    if (first !== openBag && first !== openList) {
      const from = at
      while (
        at < end &&
        !(bytes[at]! <= 32 || bytes[at] === comma || bytes[at] === closeBag || bytes[at] === closeList)
      )
        at++
      if (at === from) throw odd
      return
    }
    let depth = 0
    do {
      const byte = bytes[at]
      if (byte === undefined) throw odd
      if (byte === quote) {
        skipText()
        continue
      }
      if (byte === openBag || byte === openList) depth++
      else if (byte === closeBag || byte === closeList) depth--
      at++
    } while (depth > 0)
  }
  const members = (each: (name: string) => void): void => {
    expect(openBag)
    if (space() === closeBag) return void at++
    for (;;) {
      const found = name()
      expect(colon)
      each(found)
      const next = space()
      at++
      if (next === closeBag) return
      if (next !== comma) throw odd
    }
  }
  const elements = (each: (from: number) => void): void => {
    expect(openList)
    if (space() === closeList) return void at++
    for (;;) {
      space()
      each(at)
      const next = space()
      at++
      if (next === closeList) return
      if (next !== comma) throw odd
    }
  }
  /** A number of at most 15 digits without exponent; the result is that of the language's own reader. */
  const number = (): number => {
    space()
    const negative = bytes[at] === minus
    if (negative) at++
    let value = 0
    let digits = 0
    let behind = -1
    for (; ; at++) {
      const byte = bytes[at]!
      if (byte >= 48 && byte <= 57) {
        value = value * 10 + (byte - 48)
        digits++
        if (behind >= 0) behind++
      } else if (byte === dot && behind < 0 && digits > 0) behind = 0
      else break
    }
    // Also an exponent, or anything that is no number.
    const next = bytes[at]!
    if (digits === 0 || digits > 15 || behind === 0) throw odd
    if (next !== comma && next !== closeList && next > 32) throw odd
    if (behind > 0) value /= tens[behind]!
    return negative ? -value : value
  }
  const position = (): void => {
    expect(openList)
    const lng = number()
    expect(comma)
    const lat = number()
    if (!build.vertex(lng, lat)) throw odd
    while (space() === comma) {
      at++
      skip()
    }
    expect(closeList)
  }
  /**
   * A list of positions. Written in one piece with a place of its own, because nearly all of a file is read here: numbers of at most
   * 15 digits without exponent, which come out as from the language's own reader; a third number is passed by.
   */
  const path = (least: number, ring?: 'outer' | 'hole'): void => {
    let p = at
    while (bytes[p]! <= 32) p++
    if (bytes[p++] !== openList) throw odd
    for (;;) {
      while (bytes[p]! <= 32) p++
      if (bytes[p++] !== openList) throw odd
      let lng = 0
      for (let which = 0; which < 2; which++) {
        while (bytes[p]! <= 32) p++
        const negative = bytes[p] === minus
        if (negative) p++
        let value = 0
        const first = p
        let byte = bytes[p]!
        while (byte >= 48 && byte <= 57) {
          value = value * 10 + (byte - 48)
          byte = bytes[++p]!
        }
        let digits = p - first
        if (digits === 0) throw odd
        if (byte === dot) {
          const behind = ++p
          byte = bytes[p]!
          while (byte >= 48 && byte <= 57) {
            value = value * 10 + (byte - 48)
            byte = bytes[++p]!
          }
          if (p === behind) throw odd
          digits += p - behind
          if (digits > 15) throw odd
          value /= tens[p - behind]!
        } else if (digits > 15) throw odd
        while (bytes[p]! <= 32) p++
        if (negative) value = -value
        if (which === 0) {
          if (bytes[p++] !== comma) throw odd
          lng = value
        } else if (!build.vertex(lng, value)) throw odd
      }
      at = p
      while (space() === comma) {
        at++
        skip()
      }
      p = at
      if (bytes[p++] !== closeList) throw odd
      while (bytes[p]! <= 32) p++
      const next = bytes[p++]
      if (next === closeList) break
      if (next !== comma) throw odd
    }
    at = p
    if (!build.part(least, ring)) throw odd
  }
  const dotAt = (): void => {
    position()
    build.part(1)
  }
  const lineAt = (): void => path(2)
  const areaAt = (): void => {
    let ring: 'outer' | 'hole' = 'outer'
    elements(() => {
      path(4, ring)
      ring = 'hole'
    })
  }
  const geometry = (): number => {
    let type = ''
    let coordinates = -1
    members((name) => {
      if (name === 'type') type = text()
      else if (name === 'coordinates' && type !== '' && coordinates < 0) {
        coordinates = at
        shape(type)
      } else if (name === 'coordinates') throw odd
      else skip()
    })
    if (coordinates < 0 || build.written === 0) throw odd
    return type.endsWith('Point') ? POINT : type.endsWith('LineString') ? LINE : POLYGON
  }
  const shape = (type: string): void => {
    if (type === 'LineString') lineAt()
    else if (type === 'Point') dotAt()
    else if (type === 'Polygon') areaAt()
    else if (type === 'MultiPolygon') elements(areaAt)
    else if (type === 'MultiLineString') elements(lineAt)
    else if (type === 'MultiPoint') elements(dotAt)
    else throw odd
  }
  const property = (name: string): void => {
    if (name !== 'start_date' && name !== 'end_date' && name !== 'start_date:edtf' && name !== 'end_date:edtf') {
      return skip()
    }
    if (space() !== quote) throw odd
    dates[name] = dayText() ?? text()
  }
  /** Text such as 1918-08-12, made once for each day; null, and nothing read, for any other. */
  const dayText = (): string | null => {
    if (bytes[at + 11] !== quote || bytes[at + 5] !== minus || bytes[at + 8] !== minus) return null
    let key = 0
    for (let i = 1; i <= 10; i++) {
      if (i === 5 || i === 8) continue
      const digit = bytes[at + i]! - 48
      if (digit < 0 || digit > 9) return null
      key = key * 10 + digit
    }
    let known = days.get(key)
    if (known === undefined) days.set(key, (known = String.fromCharCode(...bytes.subarray(at + 1, at + 11))))
    at += 12
    return known
  }
  const feature = (): void => {
    dates['start_date'] = dates['end_date'] = dates['start_date:edtf'] = dates['end_date:edtf'] = undefined
    let kind = -1
    let properties = false
    members((name) => {
      if (name === 'geometry') {
        if (kind >= 0) throw odd
        kind = geometry()
      } else if (name === 'properties') {
        if (properties) throw odd
        properties = true
        members(property)
      } else skip()
    })
    const ends = datesOf(dates)
    if (kind < 0 || 'code' in ends) throw odd
    build.feature(kind, ends)
  }
  return {
    members,
    elements,
    text,
    skip,
    feature,
    at: () => at,
    skipFrom(from: number) {
      at = from
      skip()
    },
    atEnd() {
      space()
      return at >= end
    },
  }
}
