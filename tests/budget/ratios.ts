import { inkOf } from '../../src/ink'
import { sceneIndex } from '../../src/scene/scene'
import { buildIntervalIndex } from '../../src/time/intervals'
import { cpuMs, seeded } from '../bench/app/node-timing'
import { flagship, shoot } from '../ink/flagship'

/** Pairs of measurements, of which the middle one counts. */
const pairs = 11

/** How long one thing takes by how long another does, one after the other again and again, so that both meet the same noise. */
function ratioOf(one: () => number, other: () => number): number {
  one()
  other()
  const found = Array.from({ length: pairs }, () => one() / other()).sort((a, b) => a - b)
  return found[(pairs - 1) / 2]!
}

/** Times of the processor as ratios within one run, so that they are the same on a slow machine and on a busy one; less is better. */
export async function ratios(): Promise<Record<string, number>> {
  return { ...stabbing(), ...(await scenes()) }
}

function stabbing(): Record<string, number> {
  const size = 200_000
  const random = seeded(7)
  const starts = Float64Array.from({ length: size }, () => Math.floor(random() * 200_000))
  const ends = starts.map((start) => start + 1 + Math.floor(random() * 200))
  const asked = Array.from({ length: 400 }, () => Math.floor(random() * 200_000))
  const index = buildIntervalIndex(starts, ends)
  let hits = 0
  const scan = () =>
    cpuMs(() => {
      for (const at of asked.slice(0, 60)) for (let i = 0; i < size; i++) if (starts[i]! <= at && at < ends[i]!) hits++
    }) / 60
  const stab = () =>
    cpuMs(() => {
      for (let turn = 0; turn < 20; turn++) for (const at of asked) hits += index.stab(at).length
    }) /
    (20 * asked.length)
  const build = () => cpuMs(() => void buildIntervalIndex(starts, ends))
  const found = {
    'a stab of the interval index, by a scan of 200,000 spans': ratioOf(stab, scan),
    'building that index, by such a scan': ratioOf(build, scan),
  }
  if (hits === 0) throw new Error('nothing was found')
  return found
}

async function scenes(): Promise<Record<string, number>> {
  const made = await flagship()
  const { lesson, index } = made
  const { breakpoints } = index
  const across = () => {
    const fresh = sceneIndex(lesson)
    return cpuMs(() => breakpoints.forEach((at) => void fresh.sceneAt(at))) / breakpoints.length
  }
  const frames = 100_000
  const step = (lesson.to - lesson.from) / frames
  let seen = 0
  const between = () =>
    cpuMs(() => {
      for (let i = 0; i < frames; i++) seen += index.sceneAt(lesson.from + i * step).moving.length
    }) / frames
  const { options, moment, memory } = shoot(made, 'siberia', '1918-09-01', 'ja', 'chromebook')
  const scene = index.sceneAt(moment)
  const last = Math.min(scene.standing.until, scene.standing.from + 1) - 0.001
  const count = 150
  const list = () =>
    cpuMs(() => {
      for (let i = 0; i < count; i++) {
        const at = scene.standing.from + ((last - scene.standing.from) * i) / count
        seen += inkOf(index.sceneAt(at), { ...options, memory }).items.length
      }
    }) / count
  const found = {
    'a scene between breakpoints, by a scene made anew': ratioOf(between, across),
    'a display list while forces move, by a scene made anew': ratioOf(list, across),
  }
  if (seen === 0) throw new Error('nothing was seen')
  return found
}
