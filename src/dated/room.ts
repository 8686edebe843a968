import { datedPainter, type DatedPainter, type Shown } from './painter'
import { readDated } from './read'
import type { Count, DatedFile, DatedLook, Eye } from './types'

/** What the page asks for. */
export type Ask =
  | { readonly ask: 'canvas'; readonly canvas: OffscreenCanvas | HTMLCanvasElement }
  | { readonly ask: 'add'; readonly id: string; readonly file: Blob | string; readonly look: DatedLook }
  | { readonly ask: 'remove'; readonly id: string }
  | { readonly ask: 'show'; readonly turn: number; readonly moment: number; readonly eye: Eye }

/** What it is told. */
export type Tell =
  | ({ readonly tell: 'read'; readonly id: string; readonly count: number } & Omit<DatedFile, 'dated'>)
  /** The picture asked for with this turn, or with a later one, is on its way to the screen. */
  | { readonly tell: 'shown'; readonly turn: number; readonly there: Readonly<Record<string, Count>> }

/** ms without a new picture after which the painter gives back its memory. */
const restAfter = 1000

/**
 * Where files are read and drawn: in a worker, or on the page where a browser has no canvas for workers. Pictures are drawn one a
 * frame; of those asked for in the meantime only the last is.
 */
export function datedRoom(tell: (words: Tell) => void, frame: (then: () => void) => void): (ask: Ask) => void {
  let painter: DatedPainter | null = null
  let wanted: (Ask & { ask: 'show' }) | null = null
  let resting = true
  let idle: ReturnType<typeof setTimeout>

  const draw = (): void => {
    if (!wanted || !painter) {
      resting = true
      idle = setTimeout(() => painter?.rest(), restAfter)
      return
    }
    resting = false
    clearTimeout(idle)
    const { turn, moment, eye } = wanted
    wanted = null
    const there = painter.show(moment, eye)
    frame(() => {
      tell({ tell: 'shown', turn, there })
      draw()
    })
  }

  return (ask) => {
    if (ask.ask === 'canvas') {
      // Drawn by the processor and handed over as it is; an accelerated canvas would be read back and sent again.
      painter = datedPainter(ask.canvas.getContext('2d', { willReadFrequently: true }) as Shown)
    } else if (ask.ask === 'add') {
      void bytesOf(ask.file).then((bytes) => {
        const { dated, ...told } = readDated(bytes)
        if (dated.count > 0) painter?.add(ask.id, dated, ask.look)
        tell({ tell: 'read', id: ask.id, count: dated.count, ...told })
      })
    } else if (ask.ask === 'remove') painter?.remove(ask.id)
    else {
      wanted = ask
      if (resting) draw()
    }
  }
}

/** A file, or what lies at an address; what cannot be fetched is read as empty and found to be no JSON. */
async function bytesOf(file: Blob | string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await (typeof file === 'string' ? (await fetch(file)).arrayBuffer() : file.arrayBuffer()))
  } catch {
    return new Uint8Array()
  }
}
