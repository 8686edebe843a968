import type { Count, Finding } from '../dated/types'
import type { Moment } from '../time/types'

/** A file of dated features that somebody has laid over the map. It never leaves this machine. */
export interface OwnLayer {
  readonly id: string
  readonly name: string
  readonly file: Blob
  /** 0xRRGGBB */
  readonly colour: number
  /** What reading it found; null while it is being read. */
  readonly read: OwnRead | null
  /** Features that hold at the moment shown. */
  readonly there: Count
}

export interface OwnRead {
  readonly count: number
  readonly findings: readonly Finding[]
  readonly wrong: number
  readonly span: readonly [from: Moment, to: Moment] | null
}

/** Told apart from each other and from the hues of the nations. */
const colours = [0xb5227a, 0x6e4a25, 0x0a78a8, 0x444444] as const

const none: Count = { alive: 0, possible: 0 }

/** The reader's own layers. */
export class OwnLayers {
  list: readonly OwnLayer[] = $state.raw([])
  /** A file may come soon: what draws it may make itself ready. */
  near = $state(false)
  #made = 0

  add(files: Iterable<File>): void {
    for (const file of files) {
      const colour = colours[this.#made % colours.length]!
      const layer = { id: `own-${++this.#made}`, name: file.name, file, colour, read: null, there: none }
      this.list = [...this.list, layer]
    }
  }

  remove(id: string): void {
    this.list = this.list.filter((layer) => layer.id !== id)
  }

  told(id: string, read: OwnRead): void {
    this.list = this.list.map((layer) => (layer.id === id ? { ...layer, read } : layer))
  }

  counted(there: Readonly<Record<string, Count>>): void {
    const of = (id: string): Count => there[id] ?? none
    const same = ({ id, there: { alive, possible } }: OwnLayer) =>
      of(id).alive === alive && of(id).possible === possible
    if (this.list.every(same)) return
    this.list = this.list.map((layer) => ({ ...layer, there: of(layer.id) }))
  }
}

/** How the dates of a file lie to those of the lesson. */
export function againstLesson(
  span: OwnRead['span'],
  from: Moment,
  to: Moment,
): 'inside' | 'beyond' | 'outside' | 'undated' {
  if (!span) return 'undated'
  if (span[1] <= from || span[0] > to) return 'outside'
  return span[0] < from || span[1] > to + 1 ? 'beyond' : 'inside'
}
