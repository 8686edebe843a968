import { datedRoom, type Ask, type Tell } from './room'
import type { DatedLook, Eye } from './types'
import type { Started } from './worker'

export type ReadTold = Tell & { tell: 'read' }
export type ShownTold = Tell & { tell: 'shown' }

/** Files of dated features over a map, read and drawn away from the page's thread. */
export interface DatedView {
  /** Reads a file (or what lies at an address) and shows it from then on; answers what it holds and what is wrong with it. */
  add(id: string, file: Blob | string, look: DatedLook): Promise<ReadTold>
  remove(id: string): void
  /** Asks for a picture; the answer comes when it, or a later one, is on its way to the screen. */
  show(moment: number, eye: Eye): Promise<ShownTold>
  close(): void
}

/** @param canvas lies over the map; must not have been drawn on, and can be opened only once */
export function openDated(canvas: HTMLCanvasElement): DatedView {
  let turn = 0
  const reading = new Map<string, (told: ReadTold) => void>()
  const showing = new Map<number, (told: ShownTold) => void>()
  const told = (words: Tell): void => {
    if (words.tell === 'read') {
      reading.get(words.id)?.(words)
      reading.delete(words.id)
      return
    }
    for (const [asked, then] of showing) {
      if (asked > words.turn) continue
      showing.delete(asked)
      then(words)
    }
  }
  const { ask, close } = connect(canvas, told)
  return {
    add(id, file, look) {
      return new Promise((resolve) => {
        reading.set(id, resolve)
        ask({ ask: 'add', id, file, look })
      })
    },
    remove: (id) => ask({ ask: 'remove', id }),
    show(moment, eye) {
      turn++
      return new Promise((resolve) => {
        showing.set(turn, resolve)
        ask({ ask: 'show', turn, moment, eye })
      })
    },
    close,
  }
}

interface Line {
  ask(ask: Ask): void
  close(): void
}

/**
 * In a worker, once that has said that it is there; on the page where there is none: in old browsers, in one file opened from disk,
 * or where the worker's file does not come. What is asked meanwhile waits. The canvas is given away only then, because it cannot be
 * taken back.
 */
function connect(canvas: HTMLCanvasElement, told: (words: Tell) => void): Line {
  const waiting: Ask[] = []
  let line: Line | null = null
  const goOn = (by: Line): void => {
    line = by
    for (const words of waiting.splice(0)) by.ask(words)
  }
  const worker = startWorker(canvas)
  if (!worker) return onPage(canvas, told)
  worker.onerror = () => {
    if (line) return
    worker.terminate()
    goOn(onPage(canvas, told))
  }
  worker.onmessage = ({ data }: MessageEvent<Tell | Started>) => {
    if (data !== 'started') return told(data)
    const off = canvas.transferControlToOffscreen()
    worker.postMessage({ ask: 'canvas', canvas: off } satisfies Ask, [off])
    goOn({ ask: (words) => worker.postMessage(words), close: () => {} })
  }
  return {
    ask: (words) => void (line ? line.ask(words) : waiting.push(words)),
    close: () => worker.terminate(),
  }
}

function startWorker(canvas: HTMLCanvasElement): Worker | null {
  if (!('transferControlToOffscreen' in canvas)) return null
  try {
    return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  } catch {
    return null
  }
}

function onPage(canvas: HTMLCanvasElement, told: (words: Tell) => void): Line {
  const ask = datedRoom(told, (then) => void requestAnimationFrame(then))
  ask({ ask: 'canvas', canvas })
  return { ask, close: () => {} }
}
