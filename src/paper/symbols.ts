import { messages } from '../i18n/messages'
import { count } from '../i18n/numbers'
import { plain } from '../i18n/ruby'
import type { LegendItem } from '../ink/legend'
import { legendSample } from '../ink/legend-samples'
import { inkToSvg } from '../ink/to-svg'
import type { Lesson, NationId } from '../model/types'
import { codeOf } from '../themes/codes'
import { palettes, type Look, type Palette } from '../themes/palette'
import { STATUSES } from '../themes/zone-order'

/** Numbers of men whose true width and size the sheet shows: a battalion, a brigade, a division, a corps. */
const examples = [800, 5_000, 14_040, 30_000] as const

/** px of the page and its parts. */
const page = { width: 1366, margin: 40, row: 46, head: 34 } as const

type Words = readonly [ja: string, en: string]

interface Cell {
  readonly item: LegendItem
  readonly words: Words
}

interface Section {
  readonly title: Words
  readonly cells: readonly Cell[]
  /** Cells in a row. */
  readonly columns: number
}

const wordsOf = (pick: (m: (typeof messages)['ja']) => string): Words => [plain(pick(messages.ja)), pick(messages.en)]

/**
 * A sheet of every symbol of the map with its words in both languages, drawn by the map's own functions at true size: what a
 * teacher hangs beside the screen, and what eyes check.
 * @returns a whole SVG document
 */
export function symbolSheet(lesson: Lesson, look: Look): string {
  const palette = palettes[look]
  const drawn = new Set([...lesson.forces.map(({ nation }) => nation), ...lesson.zones.map(({ holder }) => holder)])
  const nations = [...lesson.nations.keys()].filter((id) => drawn.has(id) && id !== 'neutral')
  let y = page.margin + 44
  const defs: string[] = []
  const body = sectionsOf(nations, lesson).map((section, i) => {
    const [svg, height] = sectionSvg(section, y, palette, `s${i}`, defs)
    y += height
    return svg
  })
  const height = y + page.margin
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${page.width} ${height}" width="${page.width}" height="${height}">`,
    `<defs>${[...new Set(defs)].join('')}</defs>`,
    `<rect width="${page.width}" height="${height}" fill="${palette.paper}"/>`,
    `<g font-family="'Source Sans 3 Variable','Source Sans Num','BIZ UDPGothic',sans-serif" fill="${palette.ink}">`,
    `<text x="${page.margin}" y="${page.margin + 22}" font-size="28" font-weight="700" font-family="'Shippori Mincho',serif">記号</text>`,
    `<text x="${page.margin + 72}" y="${page.margin + 22}" font-size="22" font-family="'Source Serif 4 Variable',serif">Symbols</text>`,
    ...body,
    '</g></svg>',
  ].join('\n')
}

function sectionsOf(nations: readonly NationId[], lesson: Lesson): Section[] {
  const men = (count: number) => ({ low: count, high: count })
  const flow = (kind: 'flow' | 'withdraw' | 'planned' | 'schematic', words: Words): Cell[] =>
    examples.map((n) => ({ item: { kind, nation: 'JP', ...men(n) }, words: [`${words[0]} ${count(n)}`, words[1]] }))
  const cell = (item: LegendItem, words: Words): Cell => ({ item, words })
  const status = (id: (typeof STATUSES)[number]): Words => wordsOf((m) => m.zoneStatus[id])
  return [
    {
      title: ['部隊の動き', 'Flows: 0.6 px for 1,000 men, never under 2 px'],
      columns: examples.length,
      cells: [
        ...flow('flow', ['進軍', 'advance']),
        ...flow(
          'withdraw',
          wordsOf((m) => m.legendWithdraw),
        ),
        ...flow(
          'planned',
          wordsOf((m) => m.legendPlanned),
        ),
        ...flow(
          'schematic',
          wordsOf((m) => m.legendSchematic),
        ),
        cell({ kind: 'flow', nation: 'CN', ...men(2_000) }, ['明るい色の国', 'light hue, cased']),
        cell({ kind: 'flow', nation: 'JP', low: 5_000, high: 20_000 }, ['5,000〜20,000', 'least to most']),
        cell(
          { kind: 'unknown', nation: 'JP' },
          wordsOf((m) => m.legendUnknown),
        ),
        cell(
          { kind: 'trace', nation: 'JP', ...men(5_000) },
          wordsOf((m) => m.legendTrace),
        ),
      ],
    },
    {
      title: ['駐兵', 'Garrisons: the area grows with the men'],
      columns: 6,
      cells: [
        ...examples.map((n) => cell({ kind: 'garrison', nation: 'JP', ...men(n) }, [count(n), ''])),
        cell({ kind: 'garrison', nation: 'JP', low: 20_000, high: 30_000 }, ['20,000〜30,000', 'least to most']),
        cell(
          { kind: 'ring', nation: 'JP' },
          wordsOf((m) => m.legendUnknown),
        ),
      ],
    },
    {
      title: ['条約', 'Treaty seals'],
      columns: 3,
      cells: (['talks', 'signing', 'signed', 'in-force', 'ended', 'failed'] as const).map((state) =>
        cell(
          { kind: 'seal', state },
          wordsOf((m) => m.treatyState[state]),
        ),
      ),
    },
    {
      title: ['地域', 'Areas: the pale fill is the owner, the hatch the holder'],
      columns: 6,
      cells: [
        ...STATUSES.map((id) => cell({ kind: 'zone', status: id, nation: 'JP', second: null }, status(id))),
        cell({ kind: 'zone', status: 'occupied', nation: 'JP', second: 'CS' }, [
          plain(messages.ja.legendTwo),
          messages.en.legendTwo,
        ]),
        cell(
          { kind: 'vague', status: 'occupied', nation: 'JP' },
          wordsOf((m) => m.legendVague),
        ),
        cell(
          { kind: 'ending', status: 'occupied', nation: 'JP' },
          wordsOf((m) => m.legendEnding),
        ),
      ],
    },
    {
      title: ['国と軍', 'Nations: one hue and one code, everywhere'],
      columns: 4,
      cells: nations.map((nation) => {
        const name = lesson.nations.get(nation)!.name
        const code = `${codeOf(lesson, nation, 'ja')} ${codeOf(lesson, nation, 'en')}`
        return cell({ kind: 'flow', nation, ...men(7_000) }, [`${code}  ${plain(name.ja)}`, name.en])
      }),
    },
    {
      title: ['出来事', 'Events and what is new'],
      columns: 6,
      cells: [
        cell(
          { kind: 'event', mark: 'clash' },
          wordsOf((m) => m.legendEvent.clash),
        ),
        cell(
          { kind: 'event', mark: 'decision' },
          wordsOf((m) => m.legendEvent.decision),
        ),
        cell({ kind: 'changed' }, ['いま変わった', 'just changed']),
      ],
    },
  ]
}

function sectionSvg(
  { title, cells, columns }: Section,
  top: number,
  palette: Palette,
  prefix: string,
  defs: string[],
): [svg: string, height: number] {
  const inner = page.width - 2 * page.margin
  const wide = inner / columns
  const rows = Math.ceil(cells.length / columns)
  const parts = cells.map(({ item, words }, i) => {
    const sample = legendSample(item, palette, 1, `${prefix}-${i}`)
    defs.push(sample.defs)
    const x = page.margin + (i % columns) * wide
    const middle = top + page.head + (Math.floor(i / columns) + 0.5) * page.row
    const drawing = inkToSvg({ items: sample.shapes, targets: [] })
    return (
      `<g transform="translate(${x + 4} ${middle - sample.size[1] / 2})">${drawing}</g>` +
      `<text x="${x + 76}" y="${middle - 2}" font-size="14" font-weight="700">${words[0]}</text>` +
      `<text x="${x + 76}" y="${middle + 14}" font-size="12.5" fill="${palette.ink2}">${words[1]}</text>`
    )
  })
  const rule = `<path d="M${page.margin},${top + 24}H${page.width - page.margin}" stroke="${palette.ink}" stroke-width="1.2"/>`
  const words =
    `<text x="${page.margin}" y="${top + 16}" font-size="17" font-weight="700" font-family="'Shippori Mincho',serif">${title[0]}</text>` +
    `<text x="${page.margin + title[0].length * 17 + 12}" y="${top + 16}" font-size="13" fill="${palette.ink2}">${title[1]}</text>`
  return [`${words}${rule}${parts.join('')}`, page.head + rows * page.row + 14]
}
