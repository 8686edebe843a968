// `npm run bench`: how the flagship plays, seeks, rests, loads and keeps its memory in headless Chromium with software drawing, as
// ratios to a floor measured in the same run; how fast the index answers in Node; and how the engine does beside its peers.
//   npm run bench                            all parts
//   npm run bench -- --quick                 playing and seeking only, in under five minutes
//   npm run bench -- --only seek,idle        some parts
//   npm run bench -- --throttle 6            the page's processor six times slower
//   npm run bench -- --json FILE             also writes the figures
//   npm run bench -- --url URL               measures what is served there, instead of building dist/
import fs from 'node:fs'
import { chromium } from 'playwright-core'
import { serve } from '../../src/cli/serve.mjs'
import { ensureBuild, ensurePackages } from '../../src/cli/setup.mjs'
import { chromiumArguments, findChromium } from '../chromium.mjs'
import { measureIdle, tableOfIdle } from './app/idle.mjs'
import { measureIndex, tableOfIndex } from './app/index-times.mjs'
import { measureLoad, tableOfLoad } from './app/load.mjs'
import { measureMemory, tableOfMemory } from './app/memory.mjs'
import { optionsOf } from './app/options.mjs'
import { ensurePeers } from './app/packages.mjs'
import { measurePlay, tableOfPlay } from './app/play.mjs'
import { measureSeek, tableOfSeek } from './app/seek.mjs'
import { rounded } from './app/spread.mjs'
import { printTable } from './app/table.mjs'

const scaleFile = new URL('./scale/run.mjs', import.meta.url)
const measures = {
  play: [measurePlay, tableOfPlay],
  seek: [measureSeek, tableOfSeek],
  idle: [measureIdle, tableOfIdle],
  memory: [measureMemory, tableOfMemory],
  load: [measureLoad, tableOfLoad],
  index: [measureIndex, tableOfIndex],
  scale: [measureScale, tableOfScale],
}
/** Keys of the JSON in their order. */
const keys = ['play', 'seek', 'scale', 'index', 'load', 'idle', 'memory']

const { quick, json, throttle, url, parts } = optionsOf(process.argv.slice(2))
ensurePackages()
if (parts.some((part) => part === 'index' || part === 'scale')) ensurePeers()
if (!url) ensureBuild()
const server = url ? { url, close: async () => {} } : await serve(0)
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments })
const bench = { browser, url: server.url, quick, throttle }

const figures = {}
for (const part of parts) {
  const [measure, tableOf] = measures[part]
  process.stderr.write(`${part} …\n`)
  const found = await measure(bench)
  if (!found) continue
  figures[part] = rounded(found)
  printTable(tableOf(found))
}
await browser.close()
await server.close()
if (json) {
  const ordered = Object.fromEntries(keys.filter((key) => key in figures).map((key) => [key, figures[key]]))
  fs.writeFileSync(json, JSON.stringify(ordered, null, 2))
}

async function measureScale({ browser, quick }) {
  if (!fs.existsSync(scaleFile)) return null
  const { runScale } = await import(scaleFile.href)
  return runScale({ browser, quick })
}

function tableOfScale(rows) {
  const columns = ['engine', 'kind', 'n', 'load', 'seek', 'play', 'memory']
  const cell = (value) =>
    value === null || value === undefined
      ? '–'
      : typeof value === 'number'
        ? String(rounded(value))
        : typeof value === 'object'
          ? JSON.stringify(rounded(value))
          : String(value)
  return [columns, ...rows.map((row) => columns.map((column) => cell(row[column])))]
}
