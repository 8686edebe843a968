// How fast the index of time and scene answers, as JSON: npx tsx tests/bench/index.bench.ts [lesson folder]
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import { sceneIndex } from '../../src/scene/scene'
import { buildIntervalIndex } from '../../src/time/intervals'
import { intervalTree } from './app/interval-tree'
import { cpuMs, least, round, seeded } from './app/node-timing'

const folder = process.argv[2] ?? 'geodata/basic-convention'
const { files } = await loadLesson(folder)
const { lesson } = readLesson(files)
if (!lesson) throw new Error(`${folder} cannot be read`)

const building = cpuMs(() => void sceneIndex(lesson))
const index = sceneIndex(lesson)
const { breakpoints } = index
// Every scene is new to an index that has just been made; the engine has compiled what it runs after the first such index.
const across = () => {
  const fresh = sceneIndex(lesson)
  return cpuMs(() => breakpoints.forEach((breakpoint) => void fresh.sceneAt(breakpoint)))
}
const first = across()
const warm = least(7, across)
const again = least(7, () => cpuMs(() => breakpoints.forEach((breakpoint) => void index.sceneAt(breakpoint))))

// A day with many forces under way, its standing scene in memory; and moments all over the lesson, all standing scenes in memory.
const busiest = breakpoints.reduce((a, b) => (index.sceneAt(a).moving.length >= index.sceneAt(b).moving.length ? a : b))
const { standing, moving } = index.sceneAt(busiest)
const frames = 500_000
const length = Math.min(standing.until - standing.from, 1)
let seen = 0
const between = () =>
  cpuMs(() => {
    for (let i = 0; i < frames; i++) seen += index.sceneAt(standing.from + (length * i) / (frames + 1)).moving.length
  })
const anywhere = () =>
  cpuMs(() => {
    const step = (lesson.to - lesson.from) / frames
    for (let i = 0; i < frames; i++) seen += index.sceneAt(lesson.from + step * i).moving.length
  })
const playing = least(4, between)
const sweeping = least(4, anywhere)

/** Spans of a world history over a million days, about `hits` of them holding at a time; some are open. */
function worldOf(size: number, hits: number) {
  const random = seeded(7)
  const starts = Float64Array.from({ length: size }, () => Math.floor(random() * 1_000_000))
  const longest = (2 * hits * 1_000_000) / size
  const ends = starts.map((start) => (random() < 10 / size ? Infinity : start + 1 + Math.floor(random() * longest)))
  return { starts, ends }
}

const size = 1_000_000
const random = seeded(11)
const asked = Array.from({ length: 1000 }, () => random() * 1_000_000)

/** Building and asking an index with so many hits, beside a scan of all spans. */
function stabs(hits: number) {
  const { starts, ends } = worldOf(size, hits)
  let spans = buildIntervalIndex([], [])
  const build = least(3, () => cpuMs(() => void (spans = buildIntervalIndex(starts, ends))))
  let found = 0
  const us = (least(5, () => cpuMs(() => asked.forEach((moment) => (found += spans.stab(moment).length)))) * 1000) / asked.length // prettier-ignore
  let scanned = 0
  const few = asked.slice(0, 40)
  const scan = least(3, () =>
    cpuMs(() => {
      for (const moment of few) for (let i = 0; i < size; i++) if (starts[i]! <= moment && moment < ends[i]!) scanned++
    }),
  )
  const linearUs = (scan * 1000) / few.length
  return {
    hits: Math.round(found / asked.length / 5),
    us: round(us),
    usPerHit: round(us / (found / asked.length / 5)),
    linearUs: round(linearUs),
    linearTimes: round(linearUs / us),
    buildMs: round(build),
    scanned,
  }
}

const rows = [10, 100, 1000].map(stabs)

console.log(
  JSON.stringify(
    {
      scene: {
        lesson: lesson.id,
        breakpoints: breakpoints.length,
        buildMs: round(building),
        acrossFirstUs: round((first * 1000) / breakpoints.length),
        acrossFirstWarmUs: round((warm * 1000) / breakpoints.length),
        acrossAgainUs: round((again * 1000) / breakpoints.length),
        between: { moving: moving.length, scenesPerSecond: round((frames / playing) * 1000) },
        anywhere: { scenesPerSecond: round((frames / sweeping) * 1000) },
        seen,
      },
      spans: {
        size,
        buildMs: Math.max(...rows.map(({ buildMs }) => buildMs)),
        stabs: rows,
        peer: await peerOf(100_000),
      },
    },
    null,
    2,
  ),
)

/** The same work by an interval tree that is well known; null where the benchmark's packages are not installed. */
async function peerOf(count: number) {
  const Tree = await intervalTree()
  if (!Tree) return null
  const { starts, ends } = worldOf(count, 100)
  const held = Float64Array.from(ends, (end) => Math.min(end, 2_000_000))
  let tree = new Tree<number>()
  const build = least(2, () =>
    cpuMs(() => {
      tree = new Tree<number>()
      // Its spans are closed at both ends; ours end before their end.
      for (let i = 0; i < count; i++) tree.insert([starts[i]!, held[i]! - 0.001], i)
    }),
  )
  let spans = buildIntervalIndex([], [])
  const ours = least(5, () => cpuMs(() => void (spans = buildIntervalIndex(starts, held))))
  let [theirs, own] = [0, 0]
  const whole = asked.map(Math.floor)
  const stab = least(3, () => cpuMs(() => whole.forEach((moment) => (theirs += tree.search([moment, moment]).length))))
  const oursStab = least(3, () => cpuMs(() => whole.forEach((moment) => (own += spans.stab(moment).length))))
  if (theirs !== own) throw new Error(`The interval tree finds ${theirs} spans, ours ${own}`)
  return {
    name: '@flatten-js/interval-tree',
    size: count,
    hits: Math.round(own / whole.length / 3),
    buildMs: round(build),
    oursBuildMs: round(ours),
    stabUs: round((stab * 1000) / whole.length),
    oursStabUs: round((oursStab * 1000) / whole.length),
  }
}
