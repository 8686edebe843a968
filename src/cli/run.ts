import { parseTypedDate } from '../time/typed'
import { at } from './at'
import type { Point } from './at'
import { atWords } from './at-words'
import { check } from './check'
import { checkStory } from './check-story'
import { claims } from './claims'
import { draw } from './draw'
import { UsageError } from './load'
import { readWithWarning } from './read'
import { symbols } from './symbols'

/** Where a command writes: answers, and what is to be said beside them. */
export interface Streams {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
}

const USAGE = `Usage: npm run -s shunju -- <command>

  check <folder> [--json]                        reads a lesson and lists what is wrong with it
  check-story <folder> [--json]                  reads every date and figure of its texts beside the facts they cite
  claims <folder> [--json]                       which statements of the article it shows, and where
  at <folder> <date> [--json] [--point lng,lat]  what the map shows at noon of a day; who holds a point
  draw <folder> <date> [options]                 the map of a day as a page, SVG or PNG; draw --help lists the options
  symbols <folder> [out.svg|out.png]             every symbol of the map, with its words, on one sheet
  build <folder> [--single-file] -o <out>        the atlas with that lesson as a folder for any host, or as one page

<folder> is a lesson such as geodata/basic-convention; <date> is a day such as 1918-09-05 or 大正7年9月5日.
Exit: 0 done, 1 problems found in the data, 2 unusable input or arguments.`

/** Runs one command and returns its exit code. Bad input is told in a sentence on `err`, never by throwing. */
export async function run(args: readonly string[], streams: Streams): Promise<number> {
  try {
    return await command(args, streams)
  } catch (error) {
    streams.err(error instanceof Error ? error.message : String(error))
    return 2
  }
}

async function command(args: readonly string[], streams: Streams): Promise<number> {
  if (args[0] === 'draw') return draw(args.slice(1), streams)
  // The builder is heavy, and no other command needs it.
  if (args[0] === 'build') return (await import('./build')).build(args.slice(1), streams)
  const { options, words } = split(args)
  const [name, folder, ...rest] = words
  if (options.help || name === 'help') {
    streams.out(USAGE)
    return 0
  }
  if (name !== 'check' && name !== 'check-story' && name !== 'claims' && name !== 'at' && name !== 'symbols') {
    throw new UsageError(name ? `There is no command "${name}".\n\n${USAGE}` : USAGE)
  }
  if (!folder) throw new UsageError(`Which lesson? Give its folder: ${name} geodata/basic-convention\n\n${USAGE}`)
  if (name === 'symbols') {
    refuseMore(rest.slice(1))
    return symbols(folder, rest[0], streams)
  }
  if (name !== 'at') {
    refuseMore(rest)
    if (options.point !== undefined) throw new UsageError('--point belongs to the command "at".')
    if (name === 'claims') return claims(folder, options.json, streams)
    return name === 'check' ? check(folder, options.json) : checkStory(folder, options.json, streams)
  }
  const [date, ...more] = rest
  refuseMore(more)
  if (!date) throw new UsageError(`Which day? Give a date: at ${folder} 1918-09-05`)
  return tellAt(folder, date, options.point === undefined ? undefined : readPoint(options.point), options.json, streams)
}

async function tellAt(
  folder: string,
  date: string,
  point: Point | undefined,
  json: boolean,
  { out, err }: Streams,
): Promise<number> {
  const day = parseTypedDate(date)
  if (!day.ok) throw new UsageError(day.message)
  const { lesson, sound } = await readWithWarning(folder, err)
  if (!lesson) return 1
  const answer = at(lesson, date, { point })
  if (!answer.ok) throw new UsageError(answer.message)
  out(json ? JSON.stringify(answer.value, null, 2) : atWords(lesson, answer.value))
  return sound ? 0 : 1
}

function refuseMore(words: readonly string[]): void {
  if (words.length > 0) throw new UsageError(`"${words.join(' ')}" is too much.\n\n${USAGE}`)
}

/** Options and words. Not node's parser, which takes the date -0044-03-15 and the point -165.4,64.5 for options. */
function split(args: readonly string[]) {
  const words: string[] = []
  const options: { json: boolean; help: boolean; point?: string } = { json: false, help: false }
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? ''
    if (arg === '--json') options.json = true
    else if (arg === '--help' || arg === '-h') options.help = true
    else if (arg === '--point') options.point = args[++i] ?? ''
    else if (arg.startsWith('--point=')) options.point = arg.slice('--point='.length)
    else if (/^--?[a-z]/i.test(arg)) throw new UsageError(`There is no option ${arg}.\n\n${USAGE}`)
    else words.push(arg)
  }
  return { options, words }
}

function readPoint(text: string): Point {
  const parts = text.split(',').map((part) => (part.trim() === '' ? NaN : Number(part)))
  const [lng = NaN, lat = NaN] = parts
  if (parts.length !== 2 || !(Math.abs(lng) <= 360) || !(Math.abs(lat) <= 90)) {
    throw new UsageError(
      `"${text}" is not a point: write longitude and latitude in degrees, such as --point 131.9,43.1`,
    )
  }
  return { lng, lat }
}
