import type { CustomRenderMethodInput } from 'maplibre-gl'
import type { Batch, Drawing } from './batches'

/** A program with the places of its uniforms. */
export interface Program {
  readonly program: WebGLProgram
  at(name: string): WebGLUniformLocation | null
}

const programs = new WeakMap<WebGL2RenderingContext, Map<string, Program>>()

/** The program for MapLibre's present projection, compiled when it is first wanted. @throws where it does not compile */
export function programOf(
  gl: WebGL2RenderingContext,
  { shaderData: { variantName, vertexShaderPrelude, define } }: CustomRenderMethodInput,
  name: string,
  vertex: string,
  fragment: string,
): Program {
  let known = programs.get(gl)
  if (!known) programs.set(gl, (known = new Map()))
  const key = `${name} ${variantName} ${define}`
  let made = known.get(key)
  if (!made) {
    const vertexText = `#version 300 es\n${define}\n${vertexShaderPrelude}\n${vertex}`
    const fragmentText = fragment.replace('#version 300 es', `#version 300 es\n${define}`)
    known.set(key, (made = linked(gl, vertexText, fragmentText)))
  }
  return made
}

function linked(gl: WebGL2RenderingContext, vertex: string, fragment: string): Program {
  const program = gl.createProgram()
  for (const [type, text] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type)!
    gl.shaderSource(shader, text)
    gl.compileShader(shader)
    gl.attachShader(program, shader)
  }
  gl.linkProgram(program)
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    const logs = gl.getAttachedShaders(program)!.map((shader) => gl.getShaderInfoLog(shader))
    throw new Error(`the zones' program: ${gl.getProgramInfoLog(program)} ${logs.join(' ')}`)
  }
  const places = new Map<string, WebGLUniformLocation | null>()
  return {
    program,
    at(name) {
      let place = places.get(name)
      if (place === undefined) places.set(name, (place = gl.getUniformLocation(program, name)))
      return place
    },
  }
}

/** Tells a program where the camera is, by MapLibre's own uniforms. */
export function setProjection(
  gl: WebGL2RenderingContext,
  { at }: Program,
  { defaultProjectionData: data }: CustomRenderMethodInput,
): void {
  gl.uniformMatrix4fv(at('u_projection_matrix'), false, data.mainMatrix as Float32Array)
  gl.uniformMatrix4fv(at('u_projection_fallback_matrix'), false, data.fallbackMatrix as Float32Array)
  gl.uniform4fv(at('u_projection_tile_mercator_coords'), data.tileMercatorCoords as Float32List)
  gl.uniform4fv(at('u_projection_clipping_plane'), data.clippingPlane as Float32List)
  gl.uniform1f(at('u_projection_transition'), data.projectionTransition)
}

/** A drawing on the graphics card. */
export interface Uploaded {
  readonly array: WebGLVertexArrayObject
  readonly buffers: readonly WebGLBuffer[]
  readonly batches: readonly Batch[]
}

/** Puts a drawing on the graphics card, into the buffers of the one before. `stride` is how many numbers a corner has. */
export function upload(
  gl: WebGL2RenderingContext,
  before: Uploaded | null,
  { points, colours, corners, batches }: Drawing,
  stride: number,
): Uploaded {
  const array = before?.array ?? gl.createVertexArray()
  const buffers = before?.buffers ?? [gl.createBuffer(), gl.createBuffer(), gl.createBuffer()]
  const [pointBuffer, colourBuffer, cornerBuffer] = buffers as [WebGLBuffer, WebGLBuffer, WebGLBuffer]
  gl.bindVertexArray(array)
  gl.bindBuffer(gl.ARRAY_BUFFER, pointBuffer)
  gl.bufferData(gl.ARRAY_BUFFER, points, gl.DYNAMIC_DRAW)
  if (!before) {
    // Place 0: where; 2, 3, 4: off to the side, on which side, how far along.
    const parts = stride === 2 ? [[0, 2, 0]] : [[0, 2, 0], [2, 2, 2], [3, 1, 4], [4, 1, 5]] // prettier-ignore
    for (const [place, size, from] of parts as [number, number, number][]) {
      gl.enableVertexAttribArray(place)
      gl.vertexAttribPointer(place, size, gl.FLOAT, false, stride * 4, from * 4)
    }
  }
  gl.bindBuffer(gl.ARRAY_BUFFER, colourBuffer)
  gl.bufferData(gl.ARRAY_BUFFER, colours, gl.DYNAMIC_DRAW)
  if (!before) {
    gl.enableVertexAttribArray(1)
    gl.vertexAttribPointer(1, 4, gl.UNSIGNED_SHORT, true, 0, 0)
  }
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, cornerBuffer)
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, corners, gl.DYNAMIC_DRAW)
  gl.bindVertexArray(null)
  return { array, buffers, batches }
}
