// Scale: the same dated features on the same page in every engine.
//   node tests/bench/scale/run.mjs [--quick] [--only ours,setFilter] [--kind lines] [--n 1000] [--json FILE]
import fs from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'
import { chromiumArguments, findChromium } from '../../chromium.mjs'
import { days, years } from './data.mjs'
import { serveScale } from './server.mjs'
import { printScale } from './table.mjs'

export const engines = [
  'ours',
  'leaflet.timeline canvas',
  'leaflet.timeline SVG',
  'maplibre-gl-dates',
  'setFilter',
  'global-state',
  'setData',
  'deck.gl DataFilterExtension',
]

/** The browser measures memory when asked, not when it likes; hand in one with these, or none. */
export const scaleArguments = [...chromiumArguments, '--enable-blink-features=ForceEagerMeasureMemory']

/** Works asked of every engine; `alive` at a time is a twentieth unless told. */
const works = [
  { kind: 'lines', n: 1_000 },
  { kind: 'lines', n: 10_000 },
  { kind: 'lines', n: 100_000 },
  { kind: 'points', n: 100_000 },
  { kind: 'polygons', n: 5_000 },
]
/** As many alive among ten times as many: what a seek costs should not follow what merely exists. */
const fewAlive = { kind: 'lines', n: 100_000, alive: 500, engines: ['ours'] }

/** ms after which an engine is given up. */
const limits = { load: 40_000, seek: 5_000, play: 8_000 }

/**
 * Measures and prints a table.
 * @param {{ browser?: import('playwright-core').Browser, quick?: boolean, only?: string[], kind?: string, n?: number }} options
 * @returns rows of { engine, kind, n, alive, load, seek, play, memory, resting, shown, ink }: load and seek in ms, play in pictures a
 * second that reached the screen, memory in MB right after playing and when it has rested for three seconds, floor in ms for one repaint of the map alone; null where the engine did not get there in time
 */
export async function runScale({ browser, quick = false, only, kind, n } = {}) {
  const own = browser ? null : await chromium.launch({ executablePath: findChromium(), args: scaleArguments })
  const server = await serveScale()
  const rows = []
  let floor = null
  try {
    floor = await measureFloor(browser ?? own, server.url)
    const asked = [...works, fewAlive]
      .filter((work) => (!kind || work.kind === kind) && (!n || work.n === n))
      .filter((work) => !quick || n || work.kind !== 'polygons')
    for (const work of asked) {
      for (const engine of engines) {
        if ((only && !only.includes(engine)) || (work.engines && !work.engines.includes(engine))) continue
        if (quick && !only && !quickEngines(work).includes(engine)) continue
        const row = await measure(browser ?? own, server.url, engine, work, quick)
        console.log(JSON.stringify(row))
        rows.push(row)
      }
    }
  } finally {
    server.close()
    await own?.close()
  }
  printScale(rows, floor)
  return rows.map((row) => ({ ...row, floor }))
}

/** A quick run asks the nearest peers, and at 10,000 only for what the seek among 100,000 is compared with. */
function quickEngines({ n }) {
  return n === 10_000 ? ['ours'] : ['ours', 'leaflet.timeline canvas', 'setFilter', 'global-state']
}

/** ms of one repaint of the resting map with no data at all: what any picture costs here. */
async function measureFloor(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(url)
  await page.waitForFunction(() => window.bench)
  await page.evaluate(() => window.bench.open('ours', 'lines'))
  const times = await page.evaluate(() => window.bench.repaints(10))
  await page.close()
  return median(times)
}

async function measure(browser, url, engine, { kind, n, alive = n / years }, quick) {
  const row = {
    engine,
    kind,
    n,
    alive,
    load: null,
    seek: null,
    play: null,
    memory: null,
    resting: null,
    shown: null,
    ink: null,
  }
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  page.on('pageerror', (error) => (row.error ??= String(error)))
  const call = (name, ...args) => page.evaluate(([name, args]) => window.bench[name](...args), [name, args])
  try {
    await page.goto(url)
    await page.waitForFunction(() => window.bench)
    await inTime(call('open', engine, kind), 30_000)
    const file = `data/${kind}-${n}-${alive}.json`
    // Once ahead, so that nobody waits for the data to be made.
    await page.evaluate(async (file) => void (await (await fetch(file)).arrayBuffer()), file)
    const before = await memoryOf(page)
    row.load = (await onScreen(browser, page, () => inTime(call('load', file, days / 2, 500), limits.load)))[0]
    // An engine that is busy for too long has no picture taken.
    row.ink = await inkOf(page).catch(() => null)
    const at = spreadDays(quick ? 6 : 15)
    const sought = () => inTime(call('seek', at, limits.seek, 150), 5 * limits.seek)
    row.seek = median((await onScreen(browser, page, sought)).slice(1))
    const steps = Array.from({ length: years }, (_, i) => (i + 0.5) * (days / years))
    const plays = []
    const until = Date.now() + limits.play
    for (let run = 0; run < (quick ? 2 : 3) && (run === 0 || Date.now() < until); run++) {
      plays.push(await played(browser, page, call, steps))
    }
    row.play = median(plays.map(({ rate }) => rate))
    row.shown = median(plays.map(({ shown }) => shown))
    const grown = async () => {
      const now = await memoryOf(page)
      return before === null || now === null ? null : now - before
    }
    row.memory = await grown()
    await new Promise((resolve) => setTimeout(resolve, 3000))
    row.resting = await grown()
  } catch (error) {
    row.error ??= String(error.message ?? error)
  }
  await page.close()
  return row
}

/** ms of each picture asked for until both the engine says that it has drawn and the last one it made is on the screen. */
async function onScreen(browser, page, act) {
  const { value: told, marks, shown } = await traced(browser, page, act)
  const asks = marks('ask')
  return told.map((ms, i) => {
    const last = shown.findLast((end) => end > asks[i] && end < asks[i + 1])
    return last === undefined ? ms : Math.max(ms, (last - asks[i]) / 1000)
  })
}

/** Pictures a second while playing: those that the browser's compositor brought to the screen, at most one a step. */
async function played(browser, page, call, steps) {
  const { value, marks, shown } = await traced(browser, page, async () => {
    await page.evaluate(() => console.timeStamp('play'))
    const done = await inTime(call('play', steps, limits.play), 5 * limits.play)
    await page.evaluate(() => console.timeStamp('played'))
    return done
  })
  const seen = shown.filter((at) => at > marks('play')[0] && at < marks('played')[0]).length
  // A browser without this event is believed.
  const counted = seen === 0 ? value.steps : Math.min(value.steps, seen)
  return { rate: (counted * 1000) / value.ms, shown: counted / value.steps }
}

/** Does something while the browser notes when pictures reach the screen; times in µs. */
async function traced(browser, page, act) {
  await browser.startTracing(page, { categories: ['viz', 'blink.console', 'devtools.timeline'] })
  let value
  let trace
  try {
    value = await act()
  } finally {
    trace = await browser.stopTracing()
  }
  const { traceEvents } = JSON.parse(trace.toString())
  // Told when the graphics card, or who stands in for it, has done: handing a picture over takes a WebGL engine no time.
  const shown = traceEvents.filter(({ name }) => name === 'Display::FrameDisplayed').map(({ ts }) => ts)
  const stamps = traceEvents.filter(({ name }) => name === 'TimeStamp').sort((a, b) => a.ts - b.ts)
  const marks = (name) => stamps.filter(({ args }) => args.data.message === name).map(({ ts }) => ts)
  return { value, shown: shown.sort((a, b) => a - b), marks }
}

/**
 * MB of the page with all its workers, canvases and buffers, after collecting what is no longer needed. A browser that is not told to
 * measure at once takes its time; one that does not measure counts the page's own thread only, which is told by `null`.
 */
async function memoryOf(page) {
  const measure = page.evaluate(async () => {
    const { bytes } = await performance.measureUserAgentSpecificMemory()
    return bytes / 1e6
  })
  return inTime(measure, 25_000).catch(() => null)
}

/** Thousands of pixels that have the colour of the data: shows that engines draw the same. */
async function inkOf(page) {
  const png = await page.screenshot({ timeout: 15_000 })
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    context.drawImage(bitmap, 0, 0)
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height)
    let ink = 0
    // How far the blue is from that of land or sea, as a share of the way to the ink.
    for (let i = 0; i < data.length; i += 4) if (data[i] - data[i + 2] > 60) ink++
    return ink / 1000
  }, png.toString('base64'))
}

/** The same days for everyone, in an order that is no order. */
function spreadDays(count) {
  return Array.from({ length: count + 1 }, (_, i) => (((i + 1) * 0.618034) % 1) * days)
}

function inTime(promise, ms) {
  let timer
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not within ${ms / 1000} s`)), ms)
  })
  return Promise.race([promise, late]).finally(() => clearTimeout(timer))
}

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)]
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const option = (name) => {
    const at = process.argv.indexOf(`--${name}`)
    return at > 0 ? process.argv[at + 1] : undefined
  }
  const rows = await runScale({
    quick: process.argv.includes('--quick'),
    only: option('only')?.split(','),
    kind: option('kind'),
    n: option('n') && Number(option('n')),
  })
  if (option('json')) fs.writeFileSync(option('json'), JSON.stringify({ scale: rows }, null, 2))
}
