import { goTo, openFlagship } from './page.mjs'
import { show, spread } from './spread.mjs'

const seconds = 6
/** A quiet stretch, the two busiest of the lesson, and its end: playing through it meets all of them. */
const dates = ['1916-03-01', '1918-08-01', '1920-03-01', '1922-09-01']

/**
 * Frames a second that are drawn while the clock plays and the camera rests, and of the same map merely repainted, one after the
 * other so that both meet the same noise; and the tasks over 50 ms while it plays.
 */
export async function measurePlay(bench) {
  const names = bench.quick ? ['siberia'] : ['siberia', 'shandong', 'whole']
  const regions = []
  for (const region of names) regions.push(await measureRegion(bench, region))
  return {
    ratio: Math.min(...regions.map(({ ratio }) => ratio.median)),
    longTasks: regions.reduce((sum, { longTasks }) => sum + longTasks.count, 0),
    throttle: bench.throttle,
    regions,
  }
}

async function measureRegion(bench, region) {
  const { page, close } = await openFlagship(bench, { region })
  const samples = []
  for (let run = 0; run < (bench.quick ? 2 : 3); run++) {
    const repaint = await page.evaluate((s) => window.shunju.countRepaints(s), seconds)
    const stretches = []
    for (const date of dates) {
      await goTo(page, date)
      stretches.push(await playFrom(page))
    }
    const play = stretches.reduce((sum, one) => sum + one.play, 0) / stretches.length
    samples.push({ repaint, play, ratio: play / repaint, stretches })
  }
  await close()
  const tasks = samples.flatMap(({ stretches }) => stretches.flatMap((one) => one.longTasks))
  return {
    region,
    play: spread(samples.map((one) => one.play)),
    repaint: spread(samples.map((one) => one.repaint)),
    ratio: spread(samples.map((one) => one.ratio)),
    longTasks: {
      count: tasks.length,
      longestMs: Math.max(0, ...tasks),
      seconds: samples.length * dates.length * seconds,
    },
    stretches: dates.map((date, i) => ({
      date,
      play: spread(samples.map(({ stretches }) => stretches[i].play)),
      longTasks: samples.reduce((sum, { stretches }) => sum + stretches[i].longTasks.length, 0),
    })),
  }
}

/** Plays from where the clock is. The first second, in which buttons change and panels are laid out anew, is not counted. */
async function playFrom(page) {
  const start = await page.evaluate(() => performance.now())
  const play = await page.evaluate((s) => window.shunju.countPlaying(s), seconds)
  const longTasks = await page.evaluate(
    ([from, to]) =>
      window.bench.longTasks
        .filter(({ startTime }) => startTime > from && startTime < to)
        .map(({ duration }) => duration),
    [start + 1000, start + 1000 + seconds * 1000],
  )
  return { play, longTasks }
}

export function tableOfPlay({ regions }) {
  return [
    ['play: region', 'playing, frames/s', 'repainting, frames/s', 'ratio', 'tasks > 50 ms (longest)'],
    ...regions.map(({ region, play, repaint, ratio, longTasks }) => [
      region,
      show(play),
      show(repaint),
      show(ratio, 2),
      `${longTasks.count} in ${longTasks.seconds} s (${longTasks.longestMs.toFixed(0)} ms)`,
    ]),
  ]
}
