import type { GeoPath } from 'd3-geo'
import type { FeatureCollection } from 'geojson'
import type { InkFilters, InkMemory } from '../ink/options'
import type { Box, NameMeasure, PlacedName } from '../ink/names'
import type { DisplayList, Measure, Project } from '../ink/types'
import type { Lesson, Text } from '../model/types'
import type { Look } from '../themes/palette'

/** Layers of the base map by name: land, coast, lakes, rivers, depth, railways, names. A layer that is missing is not drawn. */
export type BaseLayers = Readonly<Record<string, FeatureCollection>>

/** [west, south, east, north] in degrees; east may exceed 180. */
export type Bounds = readonly [west: number, south: number, east: number, north: number]

/** Room in px on each side of a frame that the fitted area leaves free. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** A sheet of paper of a size and the projection that was made for its area. */
export interface PaperFrame {
  /** Width and height in px. */
  readonly size: readonly [width: number, height: number]
  /** [lng, lat] in degrees to px; null where the sheet does not reach (behind the globe, or on the far side of the cone). */
  readonly project: Project
  /** px to [lng, lat] in degrees; null beside the globe. */
  readonly invert: (x: number, y: number) => [lng: number, lat: number] | null
  readonly kind: 'conic' | 'azimuthal' | 'globe'
  /** d3's own path maker: SVG path text for geometry that is wound clockwise, clipped to the sheet. */
  readonly path: GeoPath
  /** px for a kilometre at the centre of the area, along its parallel. */
  readonly pxPerKm: number
  /** Name of the projection for the margin: Albers equal-area conic, standard parallels 42° and 53° N. */
  readonly name: Text
  /** Zoom of a web map (tiles of 512 px) of the same scale at the centre: says how much names and tags tell. */
  readonly zoom: number
  /** [lng, lat] of the area's middle in degrees. */
  readonly centre: readonly [lng: number, lat: number]
}

export interface PaperOptions {
  readonly lesson: Lesson
  readonly base: BaseLayers
  readonly frame: PaperFrame
  readonly look: Look
  readonly lang: 'ja' | 'en'
  /** Readings over Japanese names and tags. */
  readonly ruby: boolean
  /** Factor for lines and words: 1, or 1.5 on the projector (where it is left out, the look decides). */
  readonly scale?: number
  /** Widths in px of the words in tags. */
  readonly measure: Measure
  /** Widths in px of names in their own faces at a size, letters set close. */
  readonly measureName: NameMeasure
  /** A picture of the relief, transparent over the sea, already in the frame's projection and size. */
  readonly relief?: { readonly href: string } | null
  /** Boxes in px that nothing is printed over, such as a date or a legend on the map. */
  readonly obstacles?: readonly Box[]
  readonly filters?: InkFilters
  /** Id of the fact that is chosen. */
  readonly selected?: string | null
  /** Today's names beside those of the time. */
  readonly todayNames?: boolean
  /** Several maps on one page: what the ids of patterns and clips begin with, so that they do not clash. */
  readonly idPrefix?: string
  /** Kept by the caller from frame to frame while the lesson plays; a printed sheet needs none. */
  readonly memory?: InkMemory
  /** False leaves out the names of places, lands and waters; true if left out. */
  readonly names?: boolean
  /** False leaves out the border with its degrees; true if left out. */
  readonly border?: boolean
}

/** Ids of what a map shows. */
export interface ShownIds {
  /** Stage ids of zones, lowest first, as they are drawn. */
  readonly zones: readonly string[]
  /** Ids of legs. */
  readonly forces: readonly string[]
  readonly treaties: readonly string[]
  readonly events: readonly string[]
  /** Of the causes that found room. */
  readonly causes: readonly string[]
}

export interface PaperMap {
  /** The contents of an `<svg>` whose view box is 0 0 width height; no root. */
  readonly svg: string
  /** The same contents in layers from bottom to top, so that a player exchanges only what has changed. */
  readonly parts: {
    readonly defs: string
    readonly below: string
    readonly zones: string
    readonly above: string
    readonly ink: string
    readonly border: string
  }
  readonly list: DisplayList
  readonly names: readonly PlacedName[]
  readonly shown: ShownIds
}
