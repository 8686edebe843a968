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

/**
 * Draws into memory of its own and puts only the part that was or is drawn on to the canvas. Measured against the canvas's own lines
 * and against WebGL (ARCHITECTURE.md), this costs least where there is no graphics card, and little where there is one.
 */
export function datedPainter(context: Shown): DatedPainter {
  const layers = new Map<string, Layer>()
  let on: Surface | null = null
  let fill: Filler | null = null
  let image: ImageData | null = null
  let seen = ''
  let stale = true

  const paint = (moment: number, eye: Eye): void => {
    const [width, height] = [Math.round(eye.width * eye.ratio), Math.round(eye.height * eye.ratio)]
    if (width < 1 || height < 1) return
    if (!on || on.width !== width || on.height !== height) {
      on = surface(width, height)
      fill = filler(on)
      image = new ImageData(new Uint8ClampedArray(on.px.buffer as ArrayBuffer), width, height)
      context.canvas.width = width
      context.canvas.height = height
    }
    const { left, top, right, bottom } = on
    wipe(on)
    for (const { dated, look, alive, ids } of layers.values()) {
      paintDated(on, fill!, dated, ids, alive.list(ids), moment, eye, look)
    }
    const [x, y] = [Math.min(left, on.left), Math.min(top, on.top)]
    const [w, h] = [Math.max(right, on.right) - x, Math.max(bottom, on.bottom) - y]
    if (w > 0 && h > 0) context.putImageData(image!, 0, 0, x, y, w, h)
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
