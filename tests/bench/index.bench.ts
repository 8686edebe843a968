// How fast the index of time and scene answers, as JSON: npx tsx tests/bench/index.bench.ts [lesson folder]
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import { sceneIndex } from '../../src/scene/scene'
import { buildIntervalIndex } from '../../src/time/intervals'

const folder = process.argv[2] ?? 'geodata/basic-convention'
const { files } = await loadLesson(folder)
const { lesson } = readLesson(files)
if (!lesson) throw new Error(`${folder} cannot be read`)

// Time of the processor, not of the wall clock: other programs on the machine do not count.
const ms = (work: () => void): number => {
  const start = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
const round = (value: number): number => Number(value.toPrecision(3))

const building = ms(() => void sceneIndex(lesson))
const index = sceneIndex(lesson)
const { breakpoints } = index
const first = ms(() => breakpoints.forEach((breakpoint) => void index.sceneAt(breakpoint)))
// The same on a second index, when the engine has compiled what it runs.
const second = sceneIndex(lesson)
const warm = ms(() => breakpoints.forEach((breakpoint) => void second.sceneAt(breakpoint)))
const again = ms(() => {
  for (let run = 0; run < 20; run++) breakpoints.forEach((breakpoint) => void index.sceneAt(breakpoint))
})

// A day with many forces under way, its standing scene in memory.
const busiest = breakpoints.reduce((a, b) => (index.sceneAt(a).moving.length >= index.sceneAt(b).moving.length ? a : b))
const { standing, moving } = index.sceneAt(busiest)
const frames = 500_000
const length = Math.min(standing.until - standing.from, 1)
let seen = 0
const between = () =>
  ms(() => {
    for (let i = 0; i < frames; i++) seen += index.sceneAt(standing.from + (length * i) / (frames + 1)).moving.length
  })
between()
const playing = between()

// Spans of a world history: a million, most of them short, some open.
const size = 1_000_000
let seed = 7
const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
const starts = Float64Array.from({ length: size }, () => Math.floor(random() * 1_000_000))
const ends = starts.map((start) => (random() < 0.0001 ? Infinity : start + 1 + Math.floor(random() * 400)))
let spans = buildIntervalIndex([], [])
const indexing = ms(() => (spans = buildIntervalIndex(starts, ends)))
const asked = Array.from({ length: 1000 }, () => random() * 1_000_000)
let hits = 0
const stab = ms(() => asked.forEach((moment) => (hits += spans.stab(moment).length)))
let linearHits = 0
const linear = ms(() => {
  for (const moment of asked.slice(0, 100)) {
    for (let i = 0; i < size; i++) if (starts[i]! <= moment && moment < ends[i]!) linearHits++
  }
})

console.log(
  JSON.stringify(
    {
      scene: {
        lesson: lesson.id,
        breakpoints: breakpoints.length,
        buildMs: round(building),
        acrossFirstUs: round((first * 1000) / breakpoints.length),
        acrossFirstWarmUs: round((warm * 1000) / breakpoints.length),
        acrossAgainUs: round((again * 1000) / breakpoints.length / 20),
        between: { moving: moving.length, scenesPerSecond: round((frames / playing) * 1000) },
        seen,
      },
      spans: {
        size,
        buildMs: round(indexing),
        hitsPerStab: round(hits / asked.length),
        stabUs: round(stab),
        linearUs: round(linear * 10),
        timesFaster: round((linear * 10) / stab),
        linearHits,
      },
    },
    null,
    2,
  ),
)
