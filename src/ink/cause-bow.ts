import type { Cause } from '../model/types'
import { causeLine, isDoubtful } from '../themes/causes'
import { readEdtf } from '../time/edtf-syntax'
import { formatDate } from '../time/words'
import { onEdge } from './arcs'
import { curveText, type CurvedText } from './curve-text'
import { angleBetween, greatCircle } from './great-circle'
import { taken, Taken, type Occupancy } from './occupancy'
import type { InkOptions } from './options'
import { bare, runsOf } from './text'
import type { Point } from './types'
import { inside, piecesOf, type Step } from './way'

/** How a cause's line runs on the screen, and its words along it. */
export interface Bow {
  /** From the cause to the effect, clear of the places at both ends. */
  readonly points: readonly Point[]
  readonly startSeen: boolean
  readonly endSeen: boolean
  readonly text: CurvedText
  /** The words without readings. */
  readonly said: string
  /** Of the words, in px. */
  readonly size: number
}

/** How far lines may bend, as shares of their own length; the first that is clear is taken. */
const bends = [0.12, -0.12, 0.2, -0.2, 0.3, -0.3, 0.06, -0.06, 0.42, -0.42]
/** Where the middle of the words may lie, as shares of the line. */
const spots = [0.5, 0.4, 0.6, 0.3, 0.7]
/** The least length of a line that is seen in part, in px. */
const leastPart = 110
const leastWhole = 40

/** The clearest way over the screen for a cause; null where it cannot be seen or its words find no room. */
export function bestBow(cause: Cause, options: InkOptions, on: Occupancy, dated: boolean): Bow | null {
  const runs = waysOf(cause, options).map(({ run, cost }) => ({ run, cost: cost + underLine(run.points, on) }))
  let best: Bow | null = null
  let least = Infinity
  // Setting words is dear: the clearest lines are tried first, until no other can be better.
  for (const { run, cost } of runs.sort((a, b) => a.cost - b.cost)) {
    if (cost >= least) break
    const words = bestWords(cause, run.points, options, on, dated, least - cost)
    if (!words) continue
    least = cost + words.cost
    best = { ...run, ...words }
  }
  return best
}

export interface Way {
  readonly run: Run
  /** For its bend and its sag, wherever anything else lies. */
  readonly cost: number
}

/** All ways that a cause's line might take over the screen; they are the same until the camera moves. */
function waysOf(cause: Cause, options: InkOptions): readonly Way[] {
  const known = options.memory?.ways.get(cause)
  if (known) return known
  const from = [cause.from.lng, cause.from.lat] as const
  const to = [cause.to.lng, cause.to.lat] as const
  const angle = angleBetween(from, to)
  const count = Math.max(24, Math.ceil(angle / 0.03))
  const ways = (angle < 1e-4 ? [] : bends).flatMap((bend) => {
    const way = greatCircle(from, to, Math.max(-0.7, Math.min(0.7, bend * angle)))
    const run = runOf(piecesOf(way, count, options.project, options.size), options)
    return run ? [{ run, cost: 60 * Math.abs(bend) + sag(run.points) }] : []
  })
  options.memory?.ways.set(cause, ways)
  return ways
}

type Run = Pick<Bow, 'points' | 'startSeen' | 'endSeen'>

/** The longest part of the line on the screen, trimmed at the places; null if neither end is in it, or if it is too short. */
function runOf(pieces: readonly Step[][], { size, scale = 1 }: InkOptions): Run | null {
  const runs = pieces.flatMap((piece) => onScreenRuns(piece, size))
  const reach = (steps: readonly Step[]): number => lengthOf(steps.map(({ at }) => at))
  const run = runs.reduce<Step[] | null>((best, one) => (best && reach(best) >= reach(one) ? best : one), null)
  if (!run) return null
  const startSeen = run[0]!.t === 0
  const endSeen = run.at(-1)!.t === 1
  if (!startSeen && !endSeen) return null
  const gap = causeLine.gap * scale
  const points = trimmed(run.map(({ at }) => at), startSeen ? gap : 2, endSeen ? gap : 2) // prettier-ignore
  const least = startSeen && endSeen ? leastWhole : leastPart
  return points && lengthOf(points) >= least * scale ? { points: dense(points), startSeen, endSeen } : null
}

/** The parts of a piece on the screen, cut at its edge. */
function onScreenRuns(piece: readonly Step[], size: readonly [number, number]): Step[][] {
  const runs: Step[][] = []
  let run: Step[] = []
  piece.forEach((step, i) => {
    const before = piece[i - 1]
    if (inside(step.at, size)) {
      if (run.length === 0 && before) run.push({ t: before.t + 1e-6, at: onEdge(step.at, before.at, size) })
      run.push(step)
      return
    }
    if (run.length > 0 && before) run.push({ t: before.t + 1e-6, at: onEdge(before.at, step.at, size) })
    if (run.length > 1) runs.push(run)
    run = []
  })
  if (run.length > 1) runs.push(run)
  return runs
}

/** Takes so many px from both ends; null where nothing is left. */
function trimmed(points: readonly Point[], start: number, end: number): Point[] | null {
  const front = cutFront(points, start)
  const back = front && cutFront(front.toReversed(), end)
  return back ? back.toReversed() : null
}

function cutFront(points: readonly Point[], px: number): Point[] | null {
  let left = px
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1]!, points[i]!]
    const step = Math.hypot(b[0] - a[0], b[1] - a[1])
    if (step > left) {
      const t = left / step
      return [[a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], ...points.slice(i)]
    }
    left -= step
  }
  return null
}

/** Points at most 5 px apart: what is taken on the screen is asked for each. */
function dense(points: readonly Point[]): Point[] {
  return points.flatMap((point, i) => {
    const before = points[i - 1]
    if (!before) return [point]
    const parts = Math.max(1, Math.ceil(Math.hypot(point[0] - before[0], point[1] - before[1]) / 5))
    return Array.from({ length: parts }, (_, k): Point => {
      const t = (k + 1) / parts
      return [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t]
    })
  })
}

const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, [x, y], i) => (i ? sum + Math.hypot(x - points[i - 1]![0], y - points[i - 1]![1]) : 0), 0)

/** Lines like to hang below the straight way, where arcs do not run: a bend upwards costs. */
function sag(points: readonly Point[]): number {
  const [first, last] = [points[0]!, points.at(-1)!]
  const middle = points[points.length >> 1]!
  return middle[1] < (first[1] + last[1]) / 2 - 4 ? 14 : 0
}

/** How much of what is there already the line would cross. */
function underLine(points: readonly Point[], on: Occupancy): number {
  let cost = 0
  for (const [x, y] of points) {
    const spot = { x, y, w: 0, h: 0 }
    if (taken(on, spot, Taken.solid)) cost += 2
    else if (taken(on, spot, Taken.flow)) cost += 1.6
  }
  return cost
}

/** The words at the clearest spot along the line, or with a shorter date or none; null where they would hide something. */
function bestWords(
  cause: Cause,
  points: readonly Point[],
  options: InkOptions,
  on: Occupancy,
  dated: boolean,
  most: number,
): { text: CurvedText; said: string; size: number; cost: number } | null {
  const { lang, measure, ruby, scale = 1 } = options
  const size = causeLine.words * scale
  // Never by a colour or by fainter dots alone: what is not certain says so in words.
  const label = `${cause.label[lang]}${isDoubtful(cause) ? { ja: '（？）', en: ' (?)' }[lang] : ''}`
  const date = dateWords(cause, lang, dated)
  // What is left out is the date, not the cause.
  for (const [i, words] of (date ? [`${label}${lang === 'ja' ? '　' : '  '}${date}`, label] : [label]).entries()) {
    let best: { text: CurvedText; said: string; size: number; cost: number } | null = null
    for (const at of spots) {
      if (best && best.cost <= 12 * i + 8 * Math.abs(at - 0.5)) break
      const text = curveText(bare(words), points, {
        size,
        spacing: causeLine.spacing * scale,
        measureChar: (char) => measure(char, 'along', size),
        at,
        maxTilt: 1.05,
        ...(ruby ? { above: readingsOf(words), aboveSize: size / 2 } : {}),
      })
      if (!text) continue
      const hidden = text.boxes.reduce((sum, box) => sum + taken(on, box, Taken.solid), 0)
      const offScreen = text.boxes.some(
        (box) => !inside([box.x, box.y], options.size, 3) || !inside([box.x + box.w, box.y + box.h], options.size, 3),
      )
      if (hidden > 0 || offScreen) continue
      const crossed = text.boxes.reduce((sum, box) => sum + taken(on, box, Taken.flow), 0)
      const cost = 1.2 * crossed + 12 * i + 8 * Math.abs(at - 0.5)
      if (cost < Math.min(most, best?.cost ?? Infinity)) best = { text, said: bare(words), size, cost }
    }
    if (best) return best
  }
  return null
}

/** Where readings stand: from which letter to which. */
function readingsOf(words: string): { first: number; last: number; text: string }[] {
  let at = 0
  return runsOf(words).flatMap(({ text, reading }) => {
    const first = at
    at += [...text].length
    return reading === null ? [] : [{ first, last: at - 1, text: reading }]
  })
}

/** The day without its year, which the clock says; with it for a cause that is shown outside its time. */
function dateWords({ date }: Cause, lang: 'ja' | 'en', dated: boolean): string | null {
  const tree = readEdtf(date.edtf)
  if (!tree.ok || tree.value.kind === 'interval') return null
  const words = formatDate(date, lang)
  if (dated) return words
  return lang === 'ja' ? words.replace(/^\d+年/, '') : words.replace(/ \d{4}$/, '')
}
