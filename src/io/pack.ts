import type { Feature, FeatureCollection, GeoJsonObject, GeoJsonProperties } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryCollection, Objects, Topology } from 'topojson-specification'
import type { LessonFiles } from '../model/types'

/**
 * Steps across the width of all data: for 360 degrees a step is 38 m at the equator, so nothing moves by more than 20 m,
 * a tenth of what the coasts are known to (200 to 400 m), and the first view is a tenth lighter than with steps of 9 m.
 */
const STEPS = 2 ** 20

/** GeoJSON files with the arcs that they share written once, and everything else as it is. */
export interface Packed {
  readonly pack: 1
  /** One object for each GeoJSON file, by its path. */
  readonly shared: Topology<Objects<GeoJsonProperties>> | null
  readonly files: LessonFiles
}

/** A lesson's files for shipping: the areas of all zones, which border on each other, become one topology. */
export function packLesson(files: LessonFiles): Packed {
  return pack(files, (file) => file.endsWith('/zones.geojson'))
}

/** The layers of the ground for shipping: coasts run along land, lakes and depths. */
export function packBase(files: LessonFiles): Packed {
  return pack(files, (file) => file.endsWith('.geojson'))
}

/** The lesson's files as they were before packing, with positions of zones moved by less than a step. */
export function unpackLesson({ shared, files }: Packed): LessonFiles {
  return { ...files, ...collectionsOf(shared) }
}

/** The ground's layers by file name (`land.geojson`), with positions moved by less than a step. */
export function unpackBase({ shared }: Packed): Readonly<Record<string, FeatureCollection>> {
  return collectionsOf(shared)
}

function collectionsOf(shared: Packed['shared']): Record<string, FeatureCollection> {
  if (!shared) return {}
  return Object.fromEntries(
    Object.entries(shared.objects).map(([file, object]) => {
      const { features } = feature(shared, object as GeometryCollection)
      return [file, { type: 'FeatureCollection', features }]
    }),
  )
}

function pack(files: LessonFiles, isShared: (file: string) => boolean): Packed {
  const collections = Object.entries(files).filter(([file, data]) => isShared(file) && isCollection(data))
  const rest = Object.entries(files).filter(([file]) => !collections.some(([other]) => other === file))
  const shared =
    collections.length === 0 ? null : topology(Object.fromEntries(collections) as Record<string, GeoJsonObject>, STEPS)
  return { pack: 1, shared, files: Object.fromEntries(rest) }
}

const isCollection = (data: unknown): data is FeatureCollection =>
  (data as FeatureCollection | null)?.type === 'FeatureCollection' &&
  (data as FeatureCollection).features.every((one: Feature) => one.geometry !== null)
