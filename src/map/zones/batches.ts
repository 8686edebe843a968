import type { MultiLineString, MultiPolygon } from 'geojson'
import type { ZoneFeatures } from '../zone-features'
import type { AreaMesh } from './area-mesh'
import { lineStride, type LineMesh } from './line-mesh'

/** A run of corners that is drawn in one call. */
export interface Batch {
  /** Name of a pattern or of an edge; empty for flat tints. */
  readonly name: string
  readonly first: number
  readonly count: number
}

/** What lies in one vertex buffer and one index buffer. */
export interface Drawing {
  readonly points: Float32Array
  /** Red, green, blue and opacity of each corner, 0 … 65535, the first three already times the opacity. */
  readonly colours: Uint16Array
  readonly corners: Uint32Array
  readonly batches: readonly Batch[]
}

export interface Meshes {
  area(geometry: MultiPolygon): AreaMesh
  line(geometry: MultiLineString): LineMesh
}

/** Tints, over them patterns, each from the lowest zone to the highest: the same corners twice, in another colour and order. */
export function areaDrawing(features: ZoneFeatures, meshes: Meshes): Drawing {
  const areas = [...features.values()]
    .filter(({ properties }) => properties!.tint)
    .sort((a, b) => a.properties!.order - b.properties!.order)
  const parts = areas.map(({ geometry, properties }) => ({
    mesh: meshes.area(geometry as MultiPolygon),
    name: '',
    colour: colourOf(properties!.tint, properties!.tintOpacity),
  }))
  const patterns = areas
    .filter(({ properties }) => properties!.pattern)
    .map(({ geometry, properties }) => ({
      mesh: meshes.area(geometry as MultiPolygon),
      name: properties!.pattern as string,
      colour: colourOf('#ffffff', properties!.patternOpacity),
    }))
  return joined([...parts, ...patterns], 2)
}

const edges = ['solid', 'dashed', 'dotted']

/** The zones' edges: whole ones under dashed under dotted. */
export function edgeDrawing(features: ZoneFeatures, meshes: Meshes): Drawing {
  const parts = [...features.values()].filter(({ properties }) => properties!.edge)
  return joined(
    edges.flatMap((name) =>
      parts
        .filter(({ properties }) => properties!.edge === name)
        .map(({ geometry, properties }) => ({
          mesh: meshes.line(geometry as MultiLineString),
          name,
          colour: colourOf(properties!.color, properties!.opacity),
        })),
    ),
    lineStride,
  )
}

interface Part {
  readonly mesh: AreaMesh | LineMesh
  readonly name: string
  readonly colour: readonly number[]
}

function joined(parts: readonly Part[], stride: number): Drawing {
  const sum = (of: (part: Part) => number): number => parts.reduce((all, part) => all + of(part), 0)
  const points = new Float32Array(sum(({ mesh }) => mesh.points.length))
  const colours = new Uint16Array((points.length / stride) * 4)
  const corners = new Uint32Array(sum(({ mesh }) => mesh.corners.length))
  const batches: Batch[] = []
  let [point, corner] = [0, 0]
  for (const { mesh, name, colour } of parts) {
    const base = point / stride
    points.set(mesh.points, point)
    for (let i = 0; i < mesh.points.length / stride; i++) colours.set(colour, (base + i) * 4)
    for (let i = 0; i < mesh.corners.length; i++) corners[corner + i] = base + mesh.corners[i]!
    const before = batches.at(-1)
    if (before?.name === name) batches[batches.length - 1] = { ...before, count: before.count + mesh.corners.length }
    else batches.push({ name, first: corner, count: mesh.corners.length })
    point += mesh.points.length
    corner += mesh.corners.length
  }
  return { points, colours, corners, batches }
}

/** `#rrggbb` with an opacity, for `Drawing.colours`. @throws where a colour is written in another way */
export function colourOf(hex: string, opacity: number): [number, number, number, number] {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`${hex}: zones take colours as #rrggbb`)
  const part = (at: number): number => Math.round(parseInt(hex.slice(at, at + 2), 16) * 257 * opacity)
  return [part(1), part(3), part(5), Math.round(65535 * opacity)]
}
