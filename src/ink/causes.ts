import type { Cause, CauseEnd } from '../model/types'
import { causeLine, mostCauses, narrowMap } from '../themes/causes'
import { palettes, type Palette } from '../themes/palette'
import { boxBeside } from './beside'
import { bestBow, type Bow } from './cause-bow'
import { causeHead } from './cause-head'
import { copyOf, takeBox, Taken, takeLine, type Occupancy } from './occupancy'
import type { InkOptions } from './options'
import type { Box } from './names'
import { plainWords } from './plain-words'
import { bare } from './text'
import type { Label, Point, Shape, Words } from './types'
import { pathOf } from './way'

export interface DrawnCauses {
  /** Dotted lines and their heads. */
  readonly lines: readonly Shape[]
  /** The words along them, and the names of ends that lie off the map. */
  readonly words: readonly (Words | Label)[]
  /** Ids of the causes that found room. */
  readonly shown: readonly string[]
}

/**
 * Causes as dotted lines that bow over the sphere, with an arrow at the effect and the words along them. A line with one end out of sight
 * names it where the line leaves the screen; one with both ends out of sight, or without room for its words, is left out. The first three
 * (on a narrow map two) that can be drawn are; they take their room.
 * @param dated also the year is said: for causes that are shown outside their time
 */
export function drawCauses(causes: readonly Cause[], options: InkOptions, on: Occupancy, dated: boolean): DrawnCauses {
  const palette = palettes[options.look]
  const most = options.size[0] / (options.scale ?? 1) < narrowMap ? mostCauses - 1 : mostCauses
  const lines: Shape[] = []
  const words: (Words | Label)[] = []
  const shown: string[] = []
  for (const cause of causes) {
    if (shown.length === most) break
    const bow = bestBow(cause, options, on, dated)
    if (!bow) continue
    // The names of ends keep off the words too; without room for them nothing is kept.
    const trial = copyOf(on)
    takeLine(trial, bow.points, 1.5, Taken.flow)
    for (const box of bow.text.boxes) takeBox(trial, box, Taken.solid)
    const ends = namesOfEnds(cause, bow, options, palette, trial)
    if (!ends) continue
    on.cells.set(trial.cells)
    shown.push(cause.id)
    lines.push(...causeShapes(cause.id, bow.points, cause.kind, palette, options.scale ?? 1, bow.text.boxes))
    words.push(wordsOf(cause, bow, palette, options), ...ends)
  }
  return { lines, words, shown }
}

/** A cause's dotted line with its head, or heads; it is broken where its words stand. */
export function causeShapes(
  id: string,
  points: readonly Point[],
  kind: Cause['kind'],
  palette: Palette,
  scale: number,
  words: readonly Box[] = [],
): Shape[] {
  const under = ([x, y]: Point): boolean =>
    words.some((box) => x > box.x && x < box.x + box.w && y > box.y && y < box.y + box.h)
  const [first, last] = [points.findIndex(under), points.findLastIndex(under)]
  const parts = first < 0 ? [points] : [points.slice(0, first), points.slice(last + 1)]
  const d = parts.map((part) => (part.length > 1 ? pathOf(part) : '')).join('')
  const width = causeLine.dot * scale
  const dots: Shape = {
    kind: 'path',
    id,
    d,
    paint: { stroke: palette.ink, width, dash: [0.1, causeLine.pitch * scale], cap: 'round' },
  }
  const rim: Shape = { kind: 'path', id: '', d, paint: { stroke: palette.landHalo, width: 2.6 * width, opacity: 0.45 } }
  const heads = [causeHead(id, points, kind === 'in-spite-of', palette, scale)]
  // An exchange goes both ways.
  if (kind === 'in-exchange') heads.push(causeHead(id, points.toReversed(), false, palette, scale))
  return [rim, dots, ...heads.flat()]
}

function wordsOf({ id }: Cause, { text, said, size }: Bow, palette: Palette, { scale = 1 }: InkOptions): Words {
  return {
    kind: 'words',
    id,
    text: said,
    glyphs: [
      ...text.glyphs.map((glyph) => ({ ...glyph, size })),
      ...text.above.map((glyph) => ({ ...glyph, size: size / 2 })),
    ],
    color: palette.ink,
    halo: palette.landHalo,
    haloWidth: 4 * scale,
    boxes: text.boxes,
  }
}

/** What stands where the line leaves the screen: the name of the end that is not seen. Null where it finds no room. */
function namesOfEnds(
  { from, to }: Cause,
  { points, startSeen, endSeen }: Bow,
  options: InkOptions,
  palette: Palette,
  on: Occupancy,
): Label[] | null {
  const { lang, size, scale = 1 } = options
  const labels: Label[] = []
  const name = ({ name: text }: CauseEnd): string =>
    bare(text[lang])
      .replace(/\s*[(（].*$/, '')
      .split(', ')[0]!
  const sides = [
    [startSeen, points[0]!, from, lang === 'ja' ? `${name(from)}から` : `from ${name(from)}`],
    [endSeen, points.at(-1)!, to, lang === 'ja' ? `${name(to)}へ` : `to ${name(to)}`],
  ] as const
  for (const [seen, at, end, text] of sides) {
    if (seen) continue
    const label = plainWords(end.id, text, at, 'unit', 12.5, palette.ink2, options)
    const box = boxBeside(at, label, 3 * scale, on, size)
    if (!box) return null
    takeBox(on, box, Taken.solid)
    labels.push({ ...label, x: box.x, y: box.y })
  }
  return labels
}
