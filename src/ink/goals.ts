import type { Leg, Lesson } from '../model/types'
import type { ForceNow } from '../scene/types'
import { mix } from '../themes/colour'
import { nationInk, palettes } from '../themes/palette'
import type { Drawn } from './draw-leg'
import type { FlowCourse } from './flows'
import { onScreen } from './on-screen'
import type { InkOptions } from './options'
import type { Request } from './place-labels'
import { pointAt, round, type Line } from './polyline'
import { bare, dueText, goalText } from './text'
import type { Label, LabelPart, Point, Shape } from './types'

/** The goal of a force that leaves the screen: its words, from full to short, and the small arrow at the edge. */
export interface Goal {
  readonly request: Request
  readonly forms: readonly (readonly LabelPart[])[]
  readonly arrow: Shape
  readonly legId: string
}

/** With no more forces than this on their way, those of importance 3 name their goals too. */
const few = 4
const px = 12.5
/** The course is on the screen for at least so many px before it leaves. */
const least = 60

/** Goals of the forces under way whose course leaves the screen for good. */
export function goalsOf(
  drawn: readonly Drawn[],
  courses: ReadonlyMap<string, FlowCourse>,
  moment: number,
  options: InkOptions,
): Goal[] {
  const all = drawn.filter((one): one is Drawn & { readonly now: ForceNow } => one.now?.state === 'moving')
  const named = all.filter(({ leg }) => leg.importance < 3 || all.length <= few)
  const seen = new Set<string>()
  return named.flatMap(({ leg, now, flow, bundle }) => {
    const exit = exitOf(courses.get(leg.id)?.lines ?? [], options)
    if (!exit || (flow.at && isFar(flow.at.tip, exit.at, options))) return []
    const words = wordsOf(leg, now, exit.km, moment, options)
    if (!words) return []
    // Two units of one nation that leave together by the same way say it once.
    const key = `${bundle} ${words.join()} ${Math.round(exit.at[0] / 40)} ${Math.round(exit.at[1] / 40)}`
    if (seen.has(key)) return []
    seen.add(key)
    return [goalAt(leg, words, exit, flow.half, options)]
  })
}

/** A goal is named when its force comes near the edge; before, nobody would see whose it is. */
const isFar = ([x, y]: Point, at: Point, { size }: InkOptions): boolean =>
  Math.hypot(x - at[0], y - at[1]) > 0.5 * Math.min(...size)

interface Exit {
  readonly line: Line
  readonly s: number
  readonly at: Point
  readonly km: number
}

/** Where a course leaves the screen for the last time and does not come back. */
function exitOf(lines: readonly Line[], { size }: InkOptions): Exit | null {
  for (const line of [...lines].reverse()) {
    let s = line.length
    while (s > 0 && !onScreen(pointAt(line, s), size, -3)) s -= 6
    if (s <= 0) continue
    const last = line === lines.at(-1) && s === line.length
    if (last || s < least || !onScreen(pointAt(line, s - least * 0.7), size, -3)) return null
    return { line, s, at: pointAt(line, s), km: line.km[line.s.findIndex((own) => own >= s)]! }
  }
  return null
}

/** What is said: where to, and when it is due. Null where the leg has no stop beyond the edge. */
function wordsOf(
  leg: Leg,
  now: ForceNow,
  km: number,
  moment: number,
  { lesson, lang }: InkOptions,
): readonly string[] | null {
  const last = leg.stops.at(-1)!
  const goal = nameOf(lesson, last.place, lang)
  const ahead = leg.stops.slice(now.stop + 1, -1).filter((stop) => leg.km[stop.vertex]! > km)
  const via = ahead.findLast(({ place }) => place !== last.place && (lesson.places.get(place)?.rank ?? 4) <= 2)
  if (goal === null || leg.km[last.vertex]! <= km) return null
  const where = goalText(via ? nameOf(lesson, via.place, lang) : null, goal, lang)
  const due = dueText(last.when, moment, lang)
  return due ? [where, due] : [where]
}

function nameOf(lesson: Lesson, id: string, lang: 'ja' | 'en'): string | null {
  const name = lesson.places.get(id)?.name[lang]
  return name ? bare(name) : null
}

function goalAt(leg: Leg, words: readonly string[], exit: Exit, half: number, options: InkOptions): Goal {
  const { look, lang, measure, scale = 1 } = options
  const palette = palettes[look]
  const ink = nationInk(palette, leg.nation)
  const color = ink.cased ? palette.ink : mix(ink.hue, palette.ink, 0.15)
  const size = px * scale
  const lineHeight = size * 1.2
  const formOf = (lines: readonly string[]): LabelPart[] =>
    lines.map((text, i) => ({
      text, style: 'men', color, halo: palette.landHalo, italic: lang === 'en', x: 0, w: Math.ceil(measure(text, 'men', size)),
      y: i * lineHeight + size * 0.92, size,
    })) // prettier-ignore
  const comma = lang === 'en' && words.length > 1
  const forms = [formOf(words.map((text, i) => (comma && i === 0 ? `${text},` : text))), formOf(words.slice(0, 1))]
  const sizes = forms.map((parts) => ({
    w: Math.max(...parts.map(({ w }) => w)),
    h: Math.ceil(parts.length * lineHeight),
  }))
  const anchors = [14, 34, 58, 90].map((back) => pointAt(exit.line, Math.max(0, exit.s - back * scale)))
  return {
    legId: leg.id,
    forms,
    request: {
      id: `to ${leg.id}`,
      priority: leg.importance + 1.2,
      anchors,
      clear: half + 2 * scale,
      disc: false,
      plain: true,
      sizes,
      level: 0,
      must: false,
    },
    arrow: arrowAt(leg.id, exit, color, scale),
  }
}

/** A small chevron that points out over the edge. */
function arrowAt(id: string, { line, s, at }: Exit, stroke: string, scale: number): Shape {
  const back = pointAt(line, Math.max(0, s - 8))
  const length = Math.hypot(at[0] - back[0], at[1] - back[1]) || 1
  const [ux, uy] = [(at[0] - back[0]) / length, (at[1] - back[1]) / length]
  const p = (along: number, across: number) =>
    `${round(at[0] - (ux * along - uy * across) * scale)},${round(at[1] - (uy * along + ux * across) * scale)}`
  return {
    kind: 'path',
    id,
    d: `M${p(8, 6)}L${p(2, 0)}L${p(8, -6)}`,
    paint: { stroke, width: 2 * scale, cap: 'round' },
  }
}

/** The label of a goal that has found its place. */
export function goalLabel(
  { legId, forms, request }: Goal,
  level: number,
  [x, y]: Point,
  { look, scale = 1 }: InkOptions,
): Label {
  return {
    kind: 'label',
    id: legId,
    x,
    y,
    ...request.sizes[level]!,
    parts: forms[level]!,
    look: 'plain',
    sheet: {},
    radius: 0,
    leaderColor: palettes[look].ink2,
    leaderWidth: scale,
    leaderDot: false,
  }
}
