import type { Lesson, Region } from '../model/types'
import type { Bounds } from '../paper'
import { readSheetSize, type SheetSize } from '../paper/sheet-size'
import { looks, type Look } from '../themes/palette'
import { parseTypedDate } from '../time/typed'
import type { Moment } from '../time/types'
import { UsageError } from './load'

/** What `draw` was asked for. */
export interface DrawOptions {
  readonly folder: string
  /** Midnights; several make plates. */
  readonly days: readonly Moment[]
  readonly lang: 'ja' | 'en'
  readonly region: string | null
  readonly bounds: Bounds | null
  readonly size: SheetSize
  readonly look: Look
  readonly ruby: boolean
  readonly legend: boolean
  readonly relief: boolean
  readonly fonts: boolean
  readonly plates: boolean
  /** File to write, or null for standard output. */
  readonly out: string | null
  readonly pngScale: number
}

export const DRAW_USAGE = `Usage: npm run -s shunju -- draw <folder> <date>[,<date>…] [options]

Draws the map of a day as a page: SVG on standard output, or the file that -o names (.svg or .png).
Several dates with commas between them, four to eight, become a page of small maps.

  --lang ja|en            language of the page (ja)
  --region <id>           region of the lesson (its second, if it has one; the first is the whole)
  --bounds w,s,e,n        a box in degrees instead; e may be over 180
  --size <size>           a4, a4-portrait, a5, a5-portrait, a3, a3-portrait, or such as 1600x900 in px (a4)
  --look <look>           light, dark, projector, or print for grey printers (light)
  --furigana on|off       readings over Japanese words (off)
  --no-legend --no-relief --no-fonts
                          without the legend and table of men; the relief; the faces inside the SVG
  -o <file>               where to write
  --png-scale <n>         pixels to a px in a PNG, 0.5 to 6 (2)`

const VALUES = ['lang', 'region', 'bounds', 'size', 'look', 'furigana', 'png-scale', 'o', 'output'] as const
const SWITCHES = ['no-legend', 'no-relief', 'no-fonts', 'plates', 'help'] as const
const SHORT: Readonly<Record<string, string>> = { o: 'o', h: 'help' }

/** Reads the words behind `draw`; null when help is wanted. Throws a UsageError that says what is wrong. */
export function readDrawOptions(args: readonly string[]): DrawOptions | null {
  const { words, values, switches } = split(args)
  if (switches.has('help')) return null
  const [folder, dates, ...rest] = words
  if (!folder)
    throw new UsageError(`Which lesson? Give its folder: draw geodata/basic-convention 1918-09-18\n\n${DRAW_USAGE}`)
  if (!dates) throw new UsageError(`Which day? Give a date: draw ${folder} 1918-09-18`)
  if (rest.length > 0)
    throw new UsageError(`"${rest.join(' ')}" is too much. Several dates have commas between them and no spaces.`)
  const days = daysOf(dates)
  const plates = switches.has('plates') || days.length > 1
  if (plates && (days.length < 2 || days.length > 8))
    throw new UsageError(`A page of small maps takes 2 to 8 dates, not ${days.length}.`)
  const region = values.get('region') ?? null
  const bounds = values.get('bounds')
  if (region !== null && bounds !== undefined) throw new UsageError('Give either --region or --bounds, not both.')
  const size = readSheetSize(values.get('size') ?? 'a4')
  if (typeof size === 'string') throw new UsageError(`--size: ${size}`)
  const out = values.get('o') ?? values.get('output') ?? null
  if (out !== null && !/\.(svg|png)$/i.test(out))
    throw new UsageError(`"${out}": the file's name must end in .svg or .png.`)
  if (out === null && values.has('png-scale'))
    throw new UsageError('--png-scale is for PNG files: name one, such as -o map.png.')
  return {
    folder,
    days,
    plates,
    region,
    bounds: bounds === undefined ? null : boundsOf(bounds),
    size,
    out,
    lang: oneOf('lang', values.get('lang') ?? 'ja', ['ja', 'en'] as const),
    look: oneOf('look', values.get('look') ?? 'light', looks),
    ruby: oneOf('furigana', values.get('furigana') ?? 'off', ['on', 'off'] as const) === 'on',
    legend: !switches.has('no-legend'),
    relief: !switches.has('no-relief'),
    fonts: !switches.has('no-fonts'),
    pngScale: scaleOf(values.get('png-scale') ?? '2'),
  }
}

/** The area to draw. Throws a UsageError that lists the regions there are, where the one asked for is none. */
export function areaOf(lesson: Lesson, { region, bounds }: Pick<DrawOptions, 'region' | 'bounds'>): Region | Bounds {
  if (bounds) return bounds
  const known = lesson.regions.map(({ id }) => id).join(', ')
  const found =
    region === null ? (lesson.regions[1] ?? lesson.regions[0]) : lesson.regions.find(({ id }) => id === region)
  if (!found && region === null)
    throw new UsageError('This lesson has no regions: give a box, such as --bounds 101,39,147,56.')
  if (!found) throw new UsageError(`This lesson has no region "${region}". It has: ${known}.`)
  return found
}

function split(args: readonly string[]) {
  const words: string[] = []
  const values = new Map<string, string>()
  const switches = new Set<string>()
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!
    const [, dashes, name = '', given] = /^(--?)([a-z][a-z-]*)(?:=(.*))?$/i.exec(arg) ?? []
    const key = dashes === '-' ? (SHORT[name] ?? '') : name
    if (!dashes) words.push(arg)
    else if ((SWITCHES as readonly string[]).includes(key) && given === undefined) switches.add(key)
    else if ((VALUES as readonly string[]).includes(key)) {
      const value = given ?? args[++i]
      if (value === undefined || value === '') throw new UsageError(`${arg} needs a value.\n\n${DRAW_USAGE}`)
      values.set(key, value)
    } else throw new UsageError(`There is no option ${arg}.\n\n${DRAW_USAGE}`)
  }
  return { words, values, switches }
}

/** "Sept 5, 1918" is one date although there is a comma in it. */
function daysOf(text: string): Moment[] {
  const whole = parseTypedDate(text)
  const parts = whole.ok ? [text] : text.split(/[,、]/).map((part) => part.trim())
  return parts.map((part) => {
    const day = parseTypedDate(part)
    if (!day.ok) throw new UsageError(day.message)
    return day.value
  })
}

function boundsOf(text: string): Bounds {
  const parts = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [west = NaN, south = NaN, east = NaN, north = NaN] = parts
  const sound = parts.length === 4 && west < east && east - west <= 360 && south < north && south >= -90 && north <= 90
  if (!sound || Math.abs(west) > 360)
    throw new UsageError(
      `"${text}" is no box: write west, south, east, north in degrees, such as --bounds 101,39,147,56; east is greater than west and may be over 180.`,
    )
  return [west, south, east, north]
}

function oneOf<T extends string>(name: string, value: string, known: readonly T[]): T {
  const found = known.find((one) => one === value)
  if (found === undefined) throw new UsageError(`--${name} takes ${known.join(', ')}, not "${value}".`)
  return found
}

function scaleOf(text: string): number {
  const scale = Number(text)
  if (!(scale >= 0.5 && scale <= 6)) throw new UsageError(`--png-scale takes a number from 0.5 to 6, not "${text}".`)
  return scale
}
