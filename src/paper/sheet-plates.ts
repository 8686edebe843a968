import { plain } from '../i18n/ruby'
import { eraWords, say } from '../i18n/say'
import { legendOf, type LegendItem } from '../ink/legend'
import { legendWords } from '../ink/legend-words'
import type { Lesson, NationId } from '../model/types'
import type { Scene, Total } from '../scene/types'
import { codeOf } from '../themes/codes'
import { palettes } from '../themes/palette'
import { formatMoment } from '../time/words'
import { paperFrame } from './frame'
import { paperMap } from './map'
import { marginOf, pageSvg, type SheetOptions } from './sheet'
import { footPart } from './sheet-foot'
import { titlePart } from './sheet-head'
import { legendRow, type SheetPart } from './sheet-legend'
import { linesOf, sentencesThatFit } from './sheet-lines'
import { codeBadge, menRows } from './sheet-men'
import { rubyRoom, textAt, type SheetType } from './sheet-type'
import { move } from './svg'

/** One of several small maps. Title and caption may carry readings; left out, they say what just changed. */
export interface Plate {
  readonly scene: Scene
  readonly totals: readonly Total[]
  readonly title?: string
  readonly caption?: string
}

const columnsFor = [1, 1, 2, 3, 2, 3, 3, 4, 4] as const
/** Small maps show who holds the land and who marches; treaties, causes and old ways would crowd them. */
const quiet = { treaties: false, causes: false, traces: false } as const
const gap = { x: 18, y: 14 } as const

/** Several dates of one region side by side on a page, each with date, era, men of the main nation and a caption; one legend for all. */
export function paperPlates(plates: readonly Plate[], options: Omit<SheetOptions, 'totals'>): string {
  const { lesson, lang, size, look, ruby, width, area } = options
  const type: SheetType = { lang, ruby: ruby && lang === 'ja', palette: palettes[look], width }
  const margin = marginOf(size)
  const inner = [size[0] - 2 * margin, size[1] - 2 * margin] as const
  const upright = inner[1] > inner[0]
  const across = upright ? 2 : (columnsFor[plates.length] ?? 4)
  const down = Math.ceil(plates.length / across)
  const title = titlePart(type, say(lesson.title, lang), 'bounds' in area ? say(area.name, lang) : '', inner[0])

  // On small maps readings stand over captions and names only: over the legend they would cost a row of map.
  const scale = options.scale ?? 0.82
  const unread: SheetType = { ...type, ruby: false }

  const cell = (inner[0] - gap.x * (across - 1)) / across
  const head = 27 + rubyRoom(type, 12)
  const caption = 14 * 1.35 + rubyRoom(type, 14) + 2 * (12 * 1.35 + rubyRoom(type, 12)) + 6
  const measured = (legendHeight: number) =>
    (inner[1] - title.height - 14 - legendHeight - 26 - gap.y * (down - 1)) / down - head - caption
  // Before the maps are drawn there must be room for the legend of all that they may show.
  const seals = (item: LegendItem): boolean => item.kind !== 'seal'
  const possible = options.legend === false ? [] : kindsOf(plates, lesson, null).filter(seals)
  const reserved = possible.length > 0 ? legendStrip(unread, possible, inner[0], '', scale).height + 10 : 0
  const mapSize = [Math.floor(cell), Math.max(90, Math.floor(measured(reserved)))] as const
  const frame = paperFrame(area, mapSize, Math.min(...mapSize) * 0.02)
  const href = options.relief?.(frame) ?? null
  const main = mainNation(lesson)
  const shown = new Set<string>()
  const cells = plates.map((plate, i) => {
    const idPrefix = `${options.idPrefix ?? ''}p${i}`
    const map = paperMap(plate.scene, {
      ...options, filters: options.filters ?? quiet, scale, frame, idPrefix, border: false, relief: href ? { href } : null,
    }) // prettier-ignore
    for (const id of [
      ...map.shown.zones,
      ...map.shown.forces,
      ...map.shown.treaties,
      ...map.shown.events,
      ...map.shown.causes,
    ])
      shown.add(id)
    const border = `<rect x="0.5" y="0.5" width="${mapSize[0] - 1}" height="${mapSize[1] - 1}" fill="none" stroke="${type.palette.ink}"/>`
    const x = (i % across) * (cell + gap.x)
    const y = title.height + 14 + Math.floor(i / across) * (head + mapSize[1] + caption + gap.y)
    const words = plateWords(plate, type)
    return move(
      x,
      y,
      [
        plateHead(type, plate, lesson, main, cell, head - 8),
        move(0, head, map.svg + border),
        move(0, head + mapSize[1], captionText(type, words, cell)),
      ].join('\n'),
    )
  })
  const footer = footPart(type, lesson, frame, inner[0])
  const items = options.legend === false ? [] : kindsOf(plates, lesson, shown)
  const legend = legendStrip(unread, items, inner[0], options.idPrefix ?? '', scale).svg
  const bottom = title.height + 14 + down * (head + mapSize[1] + caption + gap.y) - gap.y
  const label = `${plain(say(lesson.title, lang))}: ${plates.map(({ scene }) => formatMoment(scene.moment, lang)).join(', ')}`
  return pageSvg(size, label, type, margin, [
    title.svg,
    ...cells,
    move(0, bottom + 10, legend),
    move(0, inner[1] - footer.height + 6, footer.svg),
  ])
}

/** Date and era on the left, code and men of the main nation on the right. Where room is short the date is set smaller, then the era goes. */
function plateHead(
  type: SheetType,
  { scene, totals }: Plate,
  lesson: Lesson,
  main: NationId | null,
  width: number,
  base: number,
): string {
  const { palette, lang } = type
  const plainType = { ...type, ruby: false }
  const day = formatMoment(scene.moment, lang)
  const era = plain(eraWords(scene.moment, lang) ?? '')
  const { figure, note } = main ? headline(scene, totals, lesson, main, lang) : { figure: '', note: '' }
  const figureWidth = figure ? type.width(figure, 'bold', 12.5) + 21 : 0
  const room = width - figureWidth - (note ? type.width(note, 'body', 10.5) + 6 : 0) - 10
  const [dayWidth, eraWidth] = [type.width(day, 'date', 19), era ? type.width(era, 'era', 13) + 8 : 0]
  const withEra = room / (dayWidth + eraWidth)
  const eraFits = withEra >= 0.74
  const k = Math.min(1, eraFits ? withEra : room / dayWidth)
  const right = width - figureWidth
  const code = main ? codeOf(lesson, main, lang, scene.moment) : ''
  return [
    textAt(plainType, day, 0, base, { role: 'date', size: 19 * k, fill: palette.ink }),
    eraFits ? textAt(plainType, era, (dayWidth + 8) * k, base, { role: 'era', size: 13 * k, fill: palette.ink2 }) : '',
    main && figure ? codeBadge(plainType, { nation: main, code }, right, base - 12.5, 15) : '',
    textAt(plainType, figure, width, base, { role: 'bold', size: 12.5, fill: palette.ink, anchor: 'end' }),
    textAt(plainType, note, right - 6, base, { role: 'body', size: 10.5, fill: palette.ink2, anchor: 'end' }),
  ].join('\n')
}

/** Men of a nation in a word or two; nothing where nothing is known and it has no force on the map. */
function headline(scene: Scene, totals: readonly Total[], lesson: Lesson, nation: NationId, lang: 'ja' | 'en') {
  const row = menRows(scene, lesson, totals, lang).find((one) => one.nation === nation)
  if (row) return { figure: plain(row.words.main) + (row.differs ? ' ≠' : ''), note: plain(row.note ?? '') }
  const none = totals.some((total) => total.nation === nation && total.high === 0)
  return { figure: none ? '0' : '', note: '' }
}

function plateWords({ scene, title, caption }: Plate, { lang }: SheetType): { title: string; caption: string } {
  const { latest } = scene.standing
  const text = !latest
    ? ''
    : 'when' in latest
      ? say(latest.summary, lang)
      : latest.terms[0]
        ? say(latest.terms[0], lang)
        : ''
  return { title: title ?? (latest ? say(latest.title, lang) : ''), caption: caption ?? text }
}

function captionText(type: SheetType, { title, caption }: { title: string; caption: string }, width: number): string {
  const { palette } = type
  let y = 5
  const line = (marked: string, look: Parameters<typeof textAt>[4]): string => {
    y += look.size * 1.35 + rubyRoom(type, look.size)
    return textAt(type, marked, 0, y - look.size * 0.2, look)
  }
  const titles = linesOf(type, title, width, 'bold', 14).slice(0, 2)
  return [
    ...titles.map((one) => line(one, { role: 'bold', size: 14, fill: palette.ink })),
    ...sentencesThatFit(type, caption, width, 'body', 12, 3 - titles.length).map((one) =>
      line(one, { role: 'body', size: 12, fill: palette.ink2 }),
    ),
  ].join('\n')
}

/** The nation of the highest figure that the lesson has a series for. */
function mainNation(lesson: Lesson): NationId | null {
  const peaks = lesson.series
    .filter(({ troops }) => troops)
    .map(({ nation, points }) => ({ nation, most: Math.max(0, ...points.map(({ plot }) => plot)) }))
  return peaks.sort((a, b) => b.most - a.most)[0]?.nation ?? null
}

/** One legend for all maps: the first example of each kind, side by side in as many rows as they need. */
function legendStrip(
  type: SheetType,
  items: readonly LegendItem[],
  width: number,
  idPrefix: string,
  scale: number,
): SheetPart {
  const parts = items.map((item) => {
    const sample = 62 * scale + 9
    const words = type.width(plain(legendWords(item, type.lang)), 'body', 12)
    return {
      across: sample + words + 2,
      ...legendRow(item, type, sample + words + 2, `${idPrefix}key${kindKey(item)}`, scale),
    }
  })
  const rows: (typeof parts)[] = []
  for (const part of parts) {
    const row = rows.at(-1)
    const taken = row?.reduce((sum, { across }) => sum + across + 16, 0) ?? Infinity
    if (row && taken + part.across <= width) row.push(part)
    else rows.push([part])
  }
  let y = 0
  const drawn = rows.map((row) => {
    const high = Math.max(...row.map(({ height }) => height))
    let x = 0
    const svg = row.map((part) => {
      const at = move(x, y + (high - part.height) / 2, part.svg)
      x += part.across + 16
      return at
    })
    y += high + 5
    return svg.join('\n')
  })
  return { svg: drawn.join('\n'), height: y }
}

/** The first example of each kind that any of the maps shows. */
function kindsOf(plates: readonly Plate[], lesson: Lesson, shown: ReadonlySet<string> | null): LegendItem[] {
  const kinds = new Map<string, LegendItem>()
  for (const { scene } of plates)
    for (const item of legendOf(scene, lesson, shown)) {
      if (item.kind !== 'trace' && !kinds.has(kindKey(item))) kinds.set(kindKey(item), item)
    }
  return [...kinds.values()]
}

function kindKey(item: LegendItem): string {
  if (item.kind === 'zone') return `zone-${item.status}`
  if (item.kind === 'seal') return `seal-${item.state}`
  return item.kind === 'event' ? `event-${item.mark}` : item.kind
}
