import type { Leg, Lesson, Men } from '../model/types'
import { codeOf } from '../themes/codes'
import { nationInk, palettes } from '../themes/palette'
import { unlit } from './emphasis'
import { goalLabel, type Goal } from './goals'
import type { Occupancy } from './occupancy'
import { sameKey, type InkMemory, type InkOptions } from './options'
import { placeLabels, type Request } from './place-labels'
import { tagForms, type Row, type TagForm } from './tags'
import { menText, menUnknown, recalledWords, reportMonth, shortUnit } from './text'
import type { Label, Point, Target } from './types'

/** One or several forces that share a tag. */
export interface Named {
  readonly id: string
  readonly anchors: readonly Point[]
  /** px round the anchor that belong to the thing itself, and whether it is a disc. */
  readonly clear: number
  readonly disc: boolean
  readonly rows: readonly { readonly leg: Leg; readonly men: Men | null }[]
  /** 1 core … 4; smaller is placed first. */
  readonly rank: number
}

const conflicting = new WeakMap<Lesson, ReadonlySet<string>>()

/** Facts on which sources part. */
function differing(lesson: Lesson): ReadonlySet<string> {
  let facts = conflicting.get(lesson)
  if (!facts) conflicting.set(lesson, (facts = new Set(lesson.conflicts.flatMap((c) => c.facts))))
  return facts
}

/** Places the tags of forces and the goals at the edge; returns them, and the row of each force in its tag as a box to be touched. */
export function inkLabels(
  named: readonly Named[],
  goals: readonly Goal[],
  moment: number,
  recalled: ReadonlySet<string>,
  taken: Occupancy,
  options: InkOptions,
  memory: InkMemory,
): { labels: Label[]; boxes: Map<string, NonNullable<Target['box']>> } {
  const { lesson, lang, look, measure, scale = 1, ruby = false, selected, hovered, focused, lit } = options
  const palette = palettes[look]
  const rowOf = ({ leg, men }: Named['rows'][number]): Row => ({
    ids: [leg.id],
    code: codeOf(lesson, leg.nation, lang, moment),
    ink: nationInk(palette, leg.nation),
    unit: shortUnit(leg.unit[lang], lang),
    men: menText(men),
    unknown: menUnknown[lang],
    month: reportMonth(men, moment, lang),
    recalled: recalled.has(leg.id) ? recalledWords[lang] : null,
    differs: differing(lesson).has(leg.id),
  })
  const is = (id: string | null | undefined, item: Named) =>
    !!id && item.rows.some(({ leg }) => leg.id === id || leg.force === id)
  const isLit = (item: Named) => !!lit && item.rows.some(({ leg }) => lit.has(leg.id) || lit.has(leg.force))
  const forms = new Map<string, TagForm[]>()
  const month = new Date(moment * 86_400_000).toISOString().slice(0, 7)
  const key = [lesson, lang, look, measure, scale, ruby, month]
  if (!sameKey(key, memory.formsKey)) {
    memory.forms.clear()
    memory.formsKey = key
  }
  const level = levelOf(options, named.length)
  const said = new Set<string>()
  const requests: Request[] = named.flatMap((item) => {
    const must = is(selected, item)
    const known =
      !is(hovered, item) && !is(focused, item) && saidAlready(item, merged(item.rows.map(rowOf)), options.size, said)
    const start = must ? 0 : Math.max(level(item.rank), known ? 1 : 0)
    if (start > 2) return []
    const rows = [...item.rows].sort((a, b) => a.leg.importance - b.leg.importance || size(b.men) - size(a.men))
    const says = rows
      .map(({ leg, men }) => `${leg.id} ${menText(men)}${recalled.has(leg.id) ? ' recalled' : ''}`)
      .join()
    let own = memory.forms.get(says)
    if (!own) memory.forms.set(says, (own = tagForms(merged(rows.map(rowOf)), { palette, measure, scale, ruby })))
    forms.set(item.id, own)
    const priority = must ? -1 : is(hovered, item) || is(focused, item) || isLit(item) ? 0 : item.rank
    return [
      {
        id: item.id,
        priority,
        anchors: item.anchors,
        clear: item.clear,
        disc: item.disc,
        sizes: own,
        level: start,
        must,
      },
    ]
  })
  const placed = placeLabels(
    [...requests, ...goals.map(({ request }) => request)],
    taken,
    options.size,
    scale,
    memory.labels,
  )
  memory.labels = placed.spots
  const boxes = new Map<string, NonNullable<Target['box']>>()
  const byId = new Map(named.map((item) => [item.id, item]))
  const goalById = new Map(goals.map((goal) => [goal.request.id, goal]))
  const labels = placed.labels.map(({ id, level: chosen, box, leader }): Label => {
    const goal = goalById.get(id)
    if (goal) return goalLabel(goal, chosen, [box.x, box.y], options)
    const form = forms.get(id)![chosen]!
    const item = byId.get(id)!
    for (const row of form.rows) {
      for (const own of row.ids) boxes.set(own, [box.x + row.x, box.y + row.y, row.w, row.h])
    }
    const [stroke, width] = is(focused, item)
      ? [palette.ink, 3]
      : is(selected, item)
        ? [palette.now, 2]
        : is(hovered, item)
          ? [palette.ink, 1.5]
          : [palette.rule, 1]
    return {
      kind: 'label',
      id: item.rows[0]!.leg.id,
      ...box,
      parts: form.parts,
      leader: leader ?? undefined,
      look: 'tag',
      sheet: { fill: palette.paper, opacity: 0.93, stroke, width: width * scale },
      radius: 4 * scale,
      leaderColor: palette.ink2,
      leaderWidth: scale,
      leaderDot: !item.disc,
      opacity: selected ? (is(selected, item) ? 1 : 0.35) : lit && !isLit(item) ? unlit : 1,
    }
  })
  return { labels, boxes }
}

/** Parts of one unit that would say the same stand in one row. */
function merged(rows: readonly Row[]): Row[] {
  const result: Row[] = []
  for (const row of rows) {
    const same = result.findIndex((r) => r.code === row.code && r.unit === row.unit && (r.men === row.men || !row.men))
    if (same < 0) result.push(row)
    else
      result[same] = {
        ...result[same]!,
        ids: [...result[same]!.ids, ...row.ids],
        differs: result[same]!.differs || row.differs,
      }
  }
  return result
}

/** Guards of one name along a railway: the first in sight says its words, of the others the code is enough. */
function saidAlready(
  { anchors }: Named,
  [row, ...more]: readonly Row[],
  [width, height]: InkOptions['size'],
  said: Set<string>,
): boolean {
  if (!row || row.men || more.length > 0) return false
  if (!anchors.some(([x, y]) => x >= 0 && y >= 0 && x <= width && y <= height)) return false
  const words = [row.code, row.unit, row.recalled, row.differs].join(' ')
  const known = said.has(words)
  said.add(words)
  return known
}

const size = (men: Men | null): number => men?.value ?? men?.high ?? men?.low ?? 0

/** How much a tag of a rank may say: 0 all, 1 code and men, 2 code only, 3 nothing. Less on small screens, far out, and in a crowd. */
function levelOf({ size: [width], scale = 1, zoom = 4 }: InkOptions, count: number): (rank: number) => number {
  const narrow = width / scale < 640
  const base = zoom < 1.6 ? 2 : zoom < 2.7 || narrow ? 1 : 0
  return (rank) => {
    if (rank >= 3) return zoom < 3.6 ? 3 : Math.max(base, zoom < 4.6 || count > 12 ? 2 : 0)
    if (rank >= 2) return Math.min(2, base + (zoom < 3 || count > 16 ? 1 : 0))
    return base
  }
}
