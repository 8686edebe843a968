import { aliveAt, type Alive } from './alive'
import { filler, type Filler } from './fill'
import { paintDated } from './paint'
import { surface, wipe, type Surface } from './surface'
import type { Count, Dated, DatedLook, Eye } from './types'

/** What a painter needs of a canvas's context, on the page or off it. */
export interface Shown {
  readonly canvas: { width: number; height: number }
  putImageData(image: ImageData, x: number, y: number, left: number, top: number, width: number, height: number): void
}

/** Sets of features on one canvas by date. */
export interface DatedPainter {
  add(id: string, dated: Dated, look: DatedLook): void
  remove(id: string): void
  /** Brings the canvas to a moment and a camera; does nothing if it shows that already. Answers how many are there in each set. */
  show(moment: number, eye: Eye): Readonly<Record<string, Count>>
  /** Gives back the memory of its own picture, four bytes a pixel; the canvas goes on showing it, and the next `show` works as ever. */
  rest(): void
}

interface Layer {
  readonly dated: Dated
  readonly look: DatedLook
  readonly alive: Alive
  /** Who surely is; null where all that are alive are. */
  readonly sure: Alive | null
  /** Room for the ids of those alive. */
  readonly ids: Uint32Array
}

interface Picture {
  readonly on: Surface
  readonly fill: Filler
  readonly image: ImageData
}

function pictureOf(width: number, height: number): Picture {
  const on = surface(width, height)
  const image = new ImageData(new Uint8ClampedArray(on.px.buffer as ArrayBuffer), width, height)
  return { on, fill: filler(on), image }
}

type Drawn = Pick<Surface, 'left' | 'top' | 'right' | 'bottom'>

const nothing: Drawn = { left: Infinity, top: Infinity, right: 0, bottom: 0 }

/**
 * Draws into memory of its own and puts only the part that was or is drawn on to the canvas. Measured against the canvas's own lines
 * and against WebGL (ARCHITECTURE.md), this costs least where there is no graphics card, and little where there is one.
 */
export function datedPainter(context: Shown): DatedPainter {
  const layers = new Map<string, Layer>()
  let picture: Picture | null = null
  /** What the canvas has pixels on. */
  let drawn: Drawn = nothing
  let seen = ''
  let stale = true

  const paint = (moment: number, eye: Eye): void => {
    const [width, height] = [Math.round(eye.width * eye.ratio), Math.round(eye.height * eye.ratio)]
    if (width < 1 || height < 1) return
    const { canvas } = context
    if (canvas.width !== width || canvas.height !== height) {
      // Which empties it.
      canvas.width = width
      canvas.height = height
      picture = null
      drawn = nothing
    }
    const { on, fill, image } = (picture ??= pictureOf(width, height))
    wipe(on)
    for (const { dated, look, alive, ids } of layers.values()) {
      paintDated(on, fill, dated, ids, alive.list(ids), moment, eye, look)
    }
    const [x, y] = [Math.min(drawn.left, on.left), Math.min(drawn.top, on.top)]
    const [w, h] = [Math.max(drawn.right, on.right) - x, Math.max(drawn.bottom, on.bottom) - y]
    if (w > 0 && h > 0) context.putImageData(image, 0, 0, x, y, w, h)
    drawn = { left: on.left, top: on.top, right: on.right, bottom: on.bottom }
  }

  return {
    add(id, dated, look) {
      const alive = aliveAt(dated.starts, dated.ends)
      const sure = dated.sure && aliveAt(dated.sure.from, dated.sure.until)
      layers.set(id, { dated, look, alive, sure, ids: new Uint32Array(dated.count) })
      stale = true
    },
    remove(id) {
      stale = layers.delete(id) || stale
    },
    rest() {
      picture = null
    },
    show(moment, eye) {
      for (const { alive, sure } of layers.values()) {
        stale = alive.seek(moment) || stale
        stale = sure?.seek(moment) || stale
      }
      const view = JSON.stringify(eye)
      if (stale || view !== seen) paint(moment, eye)
      stale = false
      seen = view
      const countOf = ({ alive, sure }: Layer): Count => ({
        alive: alive.count,
        possible: sure ? alive.count - sure.count : 0,
      })
      return Object.fromEntries([...layers].map(([id, layer]) => [id, countOf(layer)]))
    },
  }
}
