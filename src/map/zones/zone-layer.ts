import type { MultiLineString, MultiPolygon } from 'geojson'
import type { CustomLayerInterface, CustomRenderMethodInput, Map as GLMap } from 'maplibre-gl'
import type { ZoneFeatures } from '../zone-features'
import { areaMesh, type AreaMesh } from './area-mesh'
import { areaDrawing, edgeDrawing, type Meshes } from './batches'
import { levelOf } from './detail'
import { lineMesh, lineStride, type LineMesh } from './line-mesh'
import { programOf, setProjection, upload, type Program, type Uploaded } from './gl'
import { areaVertex, edgeFragment, edgeVertex, patternFragment, tintFragment } from './shaders'

type Image = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

export interface ZoneLayer extends CustomLayerInterface {
  /** Shows other zones, at once: what has not been on the map yet is made ready first. */
  show(features: ZoneFeatures): void
  /** Makes other zones ready for when they are shown, a little at a time. */
  warm(every: () => Iterable<ZoneFeatures>): void
  /** Hides or shows all; width of edges in CSS px. */
  style(options: { readonly visible: boolean; readonly edge: number }): void
}

/** Lengths of dash and gap, in widths of the edge. */
const dashes: Readonly<Record<string, readonly [number, number]>> = {
  solid: [1, 0],
  dashed: [4, 3],
  dotted: [1.6, 3.2],
}
/** Device px of a pattern's picture for one CSS px. */
const patternRatio = 2
/** ms of making areas ready in one go. */
const slice = 8

/**
 * The zones as a layer of their own in MapLibre's picture, between the land and what is drawn over zones. A change of zones costs one
 * repaint and no more: no tiles are cut, and nothing is asked of a worker. Areas are made into triangles once for a zoom.
 * @param ondrawn zones are drawn that were not there before
 */
export function zoneLayer(
  patternImage: (name: string) => Image | null,
  ondrawn: (features: ZoneFeatures) => void,
): ZoneLayer {
  let map: GLMap | null = null
  let features: ZoneFeatures = new Map()
  let drawn: ZoneFeatures | null = null
  let visible = true
  let edgeWidth = 1.2
  let meshes: MeshStore | null = null
  /** What is made for the camera's next level of detail, while the last is still shown. */
  let coming: { readonly level: number; stop(): void } | null = null
  let every: () => Iterable<ZoneFeatures> = () => []
  let warming = (): void => {}
  let areas: Uploaded | null = null
  let edges: Uploaded | null = null
  let fresh = false
  const patterns = new Map<string, { readonly texture: WebGLTexture; readonly side: number } | null>()

  /** Makes the next level, a little at a time. */
  function prepare(level: number): void {
    coming?.stop()
    const store = new MeshStore(level)
    const stop = inSlices(geometriesOf([features]), store, () => {
      coming = null
      meshes = store
      fresh = false
      map?.triggerRepaint()
      warmUp()
    })
    coming = { level, stop }
  }

  function warmUp(): void {
    warming()
    if (meshes) warming = inSlices(geometriesOf(every()), meshes)
  }

  function follow(zoom: number): MeshStore {
    const level = levelOf(zoom)
    if (!meshes) return (meshes = new MeshStore(level))
    if (level !== (coming ?? meshes).level) prepare(level)
    return meshes
  }

  function refresh(context: WebGL2RenderingContext, meshes: MeshStore): void {
    areas = upload(context, areas, areaDrawing(features, meshes), 2)
    edges = upload(context, edges, edgeDrawing(features, meshes), lineStride)
    fresh = true
  }

  function patternOf(context: WebGL2RenderingContext, name: string) {
    let known = patterns.get(name)
    if (known === undefined) {
      const image = patternImage(name)
      known = image && { texture: textureOf(context, image), side: image.width / patternRatio }
      patterns.set(name, known)
    }
    return known
  }

  function draw(context: WebGL2RenderingContext, input: CustomRenderMethodInput): void {
    const zoom = map!.getZoom()
    // Patterns and dashes keep to the ground between two whole zooms, and so grow with it.
    const world = 512 * 2 ** Math.floor(zoom)
    const globe = input.shaderData.define.includes('GLOBE')
    const wraps = globe ? [0] : wrapsOf(map!)
    let program: Program | null = null
    const use = (name: string, vertex: string, fragment: string): Program => {
      const next = programOf(context, input, name, vertex, fragment)
      if (next === program) return next
      context.useProgram(next.program)
      setProjection(context, next, input)
      return (program = next)
    }
    context.bindVertexArray(areas!.array)
    for (const { name, first, count } of areas!.batches) {
      if (name === '') {
        drawAll(context, use('tint', areaVertex, tintFragment), wraps, first, count)
        continue
      }
      const pattern = patternOf(context, name)
      if (!pattern) continue
      const own = use('pattern', areaVertex, patternFragment)
      context.activeTexture(context.TEXTURE0)
      context.bindTexture(context.TEXTURE_2D, pattern.texture)
      context.uniform1i(own.at('u_tile'), 0)
      context.uniform2f(own.at('u_tiles'), world / pattern.side, world / pattern.side)
      drawAll(context, own, wraps, first, count)
    }
    if (edges!.batches.length > 0) {
      context.bindVertexArray(edges!.array)
      const own = use('edge', edgeVertex, edgeFragment)
      const rim = 1 / map!.getPixelRatio()
      const half = edgeWidth / 2 + rim / 2
      context.uniform1f(own.at('u_half'), half)
      context.uniform1f(own.at('u_rim'), rim)
      // The globe is so large that its middle has the flat map's scale.
      const larger = globe ? Math.cos((map!.getCenter().lat * Math.PI) / 180) : 1
      context.uniform1f(own.at('u_reach'), (half * larger) / (512 * 2 ** zoom))
      context.uniform1f(own.at('u_world'), world)
      for (const { name, first, count } of edges!.batches) {
        const [dash, gap] = dashes[name]!
        context.uniform2f(own.at('u_dash'), dash * edgeWidth, gap * edgeWidth)
        drawAll(context, own, wraps, first, count)
      }
    }
    context.bindVertexArray(null)
  }

  return {
    id: 'zones',
    type: 'custom',
    onAdd(added) {
      map = added
    },
    onRemove() {
      coming?.stop()
      warming()
      map = null
    },
    render(context, input) {
      const meshes = follow(map!.getZoom())
      if (visible && features.size > 0) {
        if (!fresh) refresh(context, meshes)
        draw(context, input)
      }
      if (drawn === features) return
      drawn = features
      ondrawn(features)
    },
    show(next) {
      features = next
      fresh = false
      // What is under way is made without the new ones: they join it when it is shown.
      map?.triggerRepaint()
    },
    warm(zones) {
      every = zones
      warmUp()
    },
    style(options) {
      visible = options.visible
      edgeWidth = options.edge
      map?.triggerRepaint()
    },
  }
}

/** Which of the worlds side by side are seen on the flat map; areas may run on past the date line by half a world. */
function wrapsOf(map: GLMap): number[] {
  const middle = map.getCenter().lng / 360 + 0.5
  const half = map.getContainer().clientWidth / 2 / (512 * 2 ** map.getZoom())
  return [-2, -1, 0, 1].filter((turns) => turns + 1.5 > middle - half && turns < middle + half)
}

function* geometriesOf(all: Iterable<ZoneFeatures>): Generator<MultiPolygon | MultiLineString> {
  for (const features of all) for (const { geometry } of features.values()) yield geometry
}

/** Makes meshes in short tasks between which the page goes on; the returned function ends it. */
function inSlices(
  geometries: Iterator<MultiPolygon | MultiLineString>,
  store: MeshStore,
  then?: () => void,
): () => void {
  const step = (): void => {
    const end = performance.now() + slice
    while (performance.now() < end) {
      const { value, done } = geometries.next()
      if (done) return then?.()
      store.make(value)
    }
    timer = setTimeout(step)
  }
  let timer = setTimeout(step)
  return () => clearTimeout(timer)
}

/** Meshes of one level of detail, each made when it is first asked for. */
class MeshStore implements Meshes {
  readonly #areas = new Map<MultiPolygon, AreaMesh>()
  readonly #lines = new Map<MultiLineString, LineMesh>()

  constructor(readonly level: number) {}

  area(geometry: MultiPolygon): AreaMesh {
    let made = this.#areas.get(geometry)
    if (!made) this.#areas.set(geometry, (made = areaMesh(geometry, this.level)))
    return made
  }

  line(geometry: MultiLineString): LineMesh {
    let made = this.#lines.get(geometry)
    if (!made) this.#lines.set(geometry, (made = lineMesh(geometry, this.level)))
    return made
  }

  make(geometry: MultiPolygon | MultiLineString): void {
    if (geometry.type === 'MultiPolygon') this.area(geometry)
    else this.line(geometry)
  }
}

function drawAll(
  gl: WebGL2RenderingContext,
  { at }: Program,
  wraps: readonly number[],
  first: number,
  count: number,
): void {
  for (const turns of wraps) {
    gl.uniform1f(at('u_wrap'), turns)
    gl.drawElements(gl.TRIANGLES, count, gl.UNSIGNED_INT, first * 4)
  }
}

function textureOf(gl: WebGL2RenderingContext, { width, height, data }: Image): WebGLTexture {
  const texture = gl.createTexture()
  const colours = new Uint8Array(data.length)
  for (let i = 0; i < data.length; i += 4) {
    const opacity = data[i + 3]! / 255
    for (let k = 0; k < 3; k++) colours[i + k] = Math.round(data[i + k]! * opacity)
    colours[i + 3] = data[i + 3]!
  }
  gl.bindTexture(gl.TEXTURE_2D, texture)
  gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false)
  gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4)
  gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, colours)
  for (const axis of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, axis, gl.REPEAT)
  for (const way of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, way, gl.LINEAR)
  return texture
}
