import { WORLD, type Eye, type Sheet } from './types'

/** How positions come to the surface, for one camera. */
export interface Screen {
  /** Whether anything within a box (west, north, east, south at `boxes[at] …`) can be seen; may say yes too often. */
  sees(boxes: Int32Array, at: number): boolean
  /**
   * Writes device px of the vertices `from` … `to - 1` to `out` from its start. A figure stays in one piece on the copy of the world
   * on which its middle (`box` as in `sees`) lies nearest. On the globe a vertex behind the horizon becomes NaN.
   */
  place(xy: Int32Array, from: number, to: number, boxes: Int32Array, box: number, out: Float64Array): void
}

/** By the mathematics of src/map/projector.ts and of the paper's projections, written for flat arrays; `margin` in device px keeps what only reaches in. */
export function screenOf(eye: Eye, margin: number): Screen {
  if ('sheet' in eye) return paper(eye.sheet, eye.ratio)
  return eye.globe ? globe(eye) : mercator(eye, margin)
}

const radians = Math.PI / 180
const fieldOfView = 36.87 * radians
const unit = 1 / WORLD

function northward(lat: number): number {
  const clamped = Math.max(-85.05, Math.min(85.05, lat)) * radians
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + clamped / 2)) / (2 * Math.PI)
}

type CameraEye = Exclude<Eye, { readonly sheet: Sheet }>

function mercator({ lng, lat, zoom, width, height, ratio }: CameraEye, margin: number): Screen {
  const scale = 512 * 2 ** zoom * ratio * unit
  const centreX = ((lng + 180) / 360) * WORLD
  const centreY = northward(lat) * WORLD
  const [halfWidth, halfHeight] = [(width / 2) * ratio, (height / 2) * ratio]
  const [spanX, spanY] = [(halfWidth + margin) / scale, (halfHeight + margin) / scale]
  const shift = (boxes: Int32Array, at: number): number =>
    Math.round((centreX - (boxes[at]! + boxes[at + 2]!) / 2) * unit) * WORLD - centreX
  return {
    sees(boxes, at) {
      const by = shift(boxes, at)
      return (
        boxes[at]! + by <= spanX &&
        boxes[at + 2]! + by >= -spanX &&
        boxes[at + 1]! - centreY <= spanY &&
        boxes[at + 3]! - centreY >= -spanY
      )
    },
    place(xy, from, to, boxes, box, out) {
      const by = shift(boxes, box)
      for (let i = 2 * from, o = 0; i < 2 * to; i += 2, o += 2) {
        out[o] = halfWidth + (xy[i]! + by) * scale
        out[o + 1] = halfHeight + (xy[i + 1]! - centreY) * scale
      }
    },
  }
}

/** The sphere as MapLibre's camera sees it, up to the horizon. */
function globe({ lng, lat, zoom, width, height, ratio }: CameraEye): Screen {
  const radius = (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos(lat * radians)
  const distance = height / 2 / Math.tan(fieldOfView / 2)
  const away = 1 + distance / radius
  const reach = Math.acos(1 / away) / radians
  return paper({ kind: 'sphere', lng, lat, parallels: [0, 0], away, radius, x: width / 2, y: height / 2, reach }, ratio)
}

function paper({ kind, lng, lat, parallels, away, radius, x, y, reach }: Sheet, ratio: number): Screen {
  const [sin0, cos0, least] = [Math.sin(lat * radians), Math.cos(lat * radians), Math.cos(reach * radians)]
  const scale = radius * ratio
  // Of the cone: its constant, and how far a parallel lies from its tip.
  const n = (Math.sin(parallels[0] * radians) + Math.sin(parallels[1] * radians)) / 2
  const c = 1 + Math.sin(parallels[0] * radians) * (2 * n - Math.sin(parallels[0] * radians))
  const fromTip = (sin: number): number => Math.sqrt(Math.max(0, c - 2 * n * sin)) / n
  const tip = fromTip(sin0)
  return {
    sees: () => true,
    place(xy, from, to, _boxes, _box, out) {
      for (let i = 2 * from, o = 0; i < 2 * to; i += 2, o += 2) {
        const e = Math.exp((0.5 - xy[i + 1]! * unit) * 4 * Math.PI)
        const sinPhi = (e - 1) / (e + 1)
        const cosPhi = (2 * Math.sqrt(e)) / (e + 1)
        const turns = xy[i]! * unit - 0.5 - lng / 360
        const lambda = (turns - Math.round(turns)) * 2 * Math.PI
        const cosLambda = Math.cos(lambda)
        const towards = sin0 * sinPhi + cos0 * cosPhi * cosLambda
        if (towards <= least || (kind === 'cone' && cosLambda < -0.9)) {
          out[o] = out[o + 1] = NaN
        } else if (kind === 'cone') {
          const way = fromTip(sinPhi)
          out[o] = x * ratio + scale * way * Math.sin(n * lambda)
          out[o + 1] = y * ratio - scale * (tip - way * Math.cos(n * lambda))
        } else {
          const by = kind === 'disc' ? Math.sqrt(2 / (1 + towards)) : away === null ? 1 : (away - 1) / (away - towards)
          out[o] = x * ratio + scale * by * cosPhi * Math.sin(lambda)
          out[o + 1] = y * ratio - scale * by * (cos0 * sinPhi - sin0 * cosPhi * cosLambda)
        }
      }
    },
  }
}
