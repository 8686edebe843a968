import { openFlagship } from './page.mjs'
import { median, quantile } from './spread.mjs'

/** Jumps between two looks at the floor, and repaints at each look. */
const block = 10
const repaints = 5

/**
 * Jumps to random dates: time until ground and ink of that date are drawn, by that of one mere repaint of the same map, measured
 * every ten jumps. A jump between dates with the same areas repaints no ground, and is counted like any other.
 */
export async function measureSeek(bench) {
  const names = bench.quick ? ['siberia'] : ['siberia', 'shandong', 'whole']
  const jumps = bench.quick ? 100 : 200
  const regions = []
  for (const region of names) regions.push(await measureRegion(bench, region, jumps))
  const ratios = regions.flatMap((one) => one.ratios)
  return {
    p50: quantile(ratios, 0.5),
    p95: quantile(ratios, 0.95),
    jumps: ratios.length,
    throttle: bench.throttle,
    regions: regions.map(({ ratios, ...rest }) => ({
      ...rest,
      p50: quantile(ratios, 0.5),
      p95: quantile(ratios, 0.95),
      worst: Math.max(...ratios),
    })),
  }
}

async function measureRegion(bench, region, jumps) {
  const { page, close } = await openFlagship(bench, { region })
  const { from, to } = await page.evaluate(() => window.shunju.span)
  const random = seeded(1925)
  const found = { ratios: [], changed: [], times: [], floors: [] }
  for (let done = 0; done < jumps; done += block) {
    const days = Array.from(
      { length: Math.min(block, jumps - done) },
      () => Math.floor(from + random() * (to - from)) + 0.5,
    )
    const { floor, seeks } = await page.evaluate(jump, { days, repaints })
    found.floors.push(median(floor))
    for (const { ms, ground } of seeks) {
      found.ratios.push(ms / median(floor))
      found.times.push(ms)
      found.changed.push(ground)
    }
  }
  await close()
  const of = (values, kept) => values.filter((_, i) => found.changed[i] === kept)
  return {
    region,
    repaintMs: median(found.floors),
    seekMs: median(found.times),
    groundChanged: of(found.ratios, true).length / jumps,
    p50Changed: quantile(of(found.ratios, true), 0.5),
    p50Resting: quantile(of(found.ratios, false), 0.5),
    ratios: found.ratios,
  }
}

/** Runs in the page. */
async function jump({ days, repaints }) {
  const seeks = []
  const floor = []
  const look = async () => floor.push(await window.shunju.repaint())
  for (let i = 0; i < repaints; i++) await look()
  const limit = (day) =>
    new Promise((_, reject) => setTimeout(reject, 120_000, new Error(`day ${day} was not drawn in two minutes`)))
  for (const day of days) seeks.push(await Promise.race([window.shunju.seek(day), limit(day)]))
  return { floor, seeks }
}

/** The same numbers in [0, 1) on every machine. */
function seeded(start) {
  let seed = start
  return () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647
}

export function tableOfSeek({ p50, p95, regions }) {
  const ratio = (value) => (value === undefined ? '–' : value.toFixed(2))
  return [
    ['seek: region', 'repaint, ms', 'seek, ms', 'p50', 'p95', 'worst', 'ground changed', 'p50 changed / resting'],
    ...regions.map((one) => [
      one.region,
      one.repaintMs.toFixed(0),
      one.seekMs.toFixed(0),
      ratio(one.p50),
      ratio(one.p95),
      ratio(one.worst),
      `${(one.groundChanged * 100).toFixed(0)} %`,
      `${ratio(one.p50Changed)} / ${ratio(one.p50Resting)}`,
    ]),
    ['all', '', '', ratio(p50), ratio(p95), '', '', ''],
  ]
}
