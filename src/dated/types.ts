import type { Moment } from '../time/types'

export const POINT = 0
export const LINE = 1
export const POLYGON = 2

/** Units of `Dated.xy` to one turn of the world: whole numbers of 4 bytes that stay sharp to zoom 21. */
export const WORLD = 2 ** 30

/**
 * Dated features in flat arrays. Feature i has the parts `parts[i] … parts[i + 1] - 1` (lines, rings or points), part p the vertices
 * `vertices[p] … vertices[p + 1] - 1`, vertex v the web Mercator position (`xy[2v]`, `xy[2v + 1]`): 0 to WORLD eastwards from -180
 * and southwards from 85.05 north. A figure that crosses the date line runs on below 0 or past WORLD.
 */
export interface Dated {
  readonly count: number
  /** POINT, LINE or POLYGON for each feature. */
  readonly kinds: Uint8Array
  /** First moment at which a feature may hold. */
  readonly starts: Float64Array
  /** First moment at which it no longer can. */
  readonly ends: Float64Array
  /** When each surely holds, from <= moment < until; null where all dates are known to the day, so that all is sure. */
  readonly sure: { readonly from: Float64Array; readonly until: Float64Array } | null
  readonly parts: Uint32Array
  readonly vertices: Uint32Array
  readonly xy: Int32Array
  /** West, north, east, south of each feature, in the units of `xy`. */
  readonly boxes: Int32Array
}

/** How many features of a set are there at a moment, and how many of them only possibly. */
export interface Count {
  readonly alive: number
  readonly possible: number
}

/** What is wrong with a file or with one feature of it; the panel puts it in words. */
export interface Finding {
  readonly code:
    | 'not-json'
    | 'not-geojson'
    | 'no-features'
    | 'no-geometry'
    | 'bad-geometry'
    | 'bad-position'
    | 'no-date'
    | 'bad-date'
    | 'reversed'
  /** Place of the feature in the file, from 1; 0 for the file itself. */
  readonly feature: number
  /** The words or value that are wrong, cut short. */
  readonly found: string
}

/** Findings kept; beyond that only their number is. */
export const MOST_FINDINGS = 100

/** What a file gave. */
export interface DatedFile {
  readonly dated: Dated
  readonly findings: readonly Finding[]
  /** Findings in all. */
  readonly wrong: number
  /** First and last finite moment at which anything begins or ends; null where there is none. */
  readonly span: readonly [from: Moment, to: Moment] | null
}

/** Where a map is looked at from, and its size. */
export type Sight = Camera | SheetEye

/** What a picture depends on besides the moment; `ratio` is device px for one CSS px. */
export type Eye = Sight & { readonly ratio: number }

/** The camera of src/map/projector.ts. */
interface Camera {
  readonly lng: number
  readonly lat: number
  readonly zoom: number
  /** CSS px. */
  readonly width: number
  readonly height: number
  readonly globe: boolean
}

/** A map on paper. */
export interface SheetEye {
  readonly sheet: Sheet
  /** CSS px. */
  readonly width: number
  readonly height: number
}

/** A projection of the paper in plain numbers, which a worker can be told. All lengths in CSS px, angles in degrees. */
export interface Sheet {
  /** Albers' cone, Lambert's equal-area disc, or the sphere as it is seen. */
  readonly kind: 'cone' | 'disc' | 'sphere'
  /** The middle. */
  readonly lng: number
  readonly lat: number
  /** Standard parallels of a cone. */
  readonly parallels: readonly [number, number]
  /** Radii from the sphere's middle to the eye; null: from endlessly far. */
  readonly away: number | null
  /** Radius of the earth, and where the middle lies on the sheet. */
  readonly radius: number
  readonly x: number
  readonly y: number
  /** Beyond so many degrees of arc from the middle nothing is shown. */
  readonly reach: number
}

/** How features look: colours as 0xRRGGBB, widths and radii in CSS px, opacity 0 to 1. */
export interface DatedLook {
  readonly line: number
  readonly lineWidth: number
  readonly point: number
  readonly pointRadius: number
  readonly fill: number
  readonly fillOpacity: number
  /** 0: areas without an edge. */
  readonly edgeWidth: number
}
