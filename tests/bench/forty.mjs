// Forty cold loads at once from one small static server: a class opens the same link at the same moment.
//   node tests/bench/forty.mjs                     forty clients; the line unlimited, 100 and 20 Mbit/s
//   node tests/bench/forty.mjs --clients 10        another number of them
//   node tests/bench/forty.mjs --json FILE         also writes the figures
// What a client fetches, and in which order, is read from a real browser once. Then all clients fetch it at the same moment,
// each as a browser does: six connections, packed as the server has it. The server is a process of its own.
import fs from 'node:fs'
import path from 'node:path'
import { ensureBuild, ensurePackages, root } from '../../src/cli/setup.mjs'
import { fetchAll } from './forty/client.mjs'
import { lineOf } from './forty/line.mjs'
import { recordLoad } from './forty/record.mjs'
import { checkHeaders } from './forty/headers.mjs'
import { startServer } from './forty/process.mjs'

const option = (name) => {
  const at = process.argv.indexOf(name)
  return at > 0 ? process.argv[at + 1] : undefined
}
const clients = Number(option('--clients') ?? 40)
if (!(clients >= 1 && clients <= 500)) {
  console.error('--clients wants a number from 1 to 500.')
  process.exit(2)
}

ensurePackages()
ensureBuild()
const folder = path.join(root, 'dist')
const load = await recordFrom(folder)
console.log(
  `One cold load: ${load.first.length} files to the first picture, ${load.rest.length} after it (to be kept for use without a network).`,
)

const lines = [
  { name: 'this machine', bitsPerSecond: Infinity },
  { name: '100 Mbit/s', bitsPerSecond: 100e6 },
  { name: '20 Mbit/s', bitsPerSecond: 20e6 },
]
const results = []
for (const { name, bitsPerSecond } of lines) results.push({ line: name, ...(await measure(bitsPerSecond)) })

const headers = await withServer((server) => checkHeaders(server.url, [...load.first, ...load.rest]))
console.log(table(results))
console.log(
  `\nHeaders: ${headers.immutable} files never asked for again, ${headers.again} asked again and answered with 304 (${headers.wrong.length} wrong).`,
)
for (const wrong of headers.wrong) console.log(`  ${wrong}`)
if (option('--json')) fs.writeFileSync(option('--json'), JSON.stringify({ clients, load, results, headers }, null, 2))
process.exit(headers.wrong.length > 0 ? 1 : 0)

async function recordFrom(built) {
  const server = await startServer(built)
  try {
    return await recordLoad(server.url, built)
  } finally {
    await server.stop()
  }
}

async function withServer(task) {
  const server = await startServer(folder)
  try {
    return await task(server)
  } finally {
    await server.stop()
  }
}

/** All clients at once over one line; a fresh server, so that nothing is left from the run before. */
function measure(bitsPerSecond) {
  return withServer(async (server) => {
    const before = await server.usage()
    const line = lineOf(bitsPerSecond)
    const done = await Promise.all(Array.from({ length: clients }, () => fetchAll(server.url, load, line)))
    const after = await server.usage()
    const sorted = (what) => done.map((one) => one[what]).toSorted((a, b) => a - b)
    return {
      firstPictureMs: { first: sorted('firstMs')[0], last: sorted('firstMs').at(-1) },
      everythingMs: { first: sorted('allMs')[0], last: sorted('allMs').at(-1) },
      firstPictureKB: done[0].firstBytes / 1000,
      everythingKB: done[0].allBytes / 1000,
      serverCpuSeconds: after.cpuSeconds - before.cpuSeconds,
      serverPeakMB: after.peakMB,
    }
  })
}

function table(rows) {
  const seconds = ({ first, last }) => `${(first / 1000).toFixed(1)} – ${(last / 1000).toFixed(1)} s`
  const cells = [
    ['line', 'first picture there', 'everything there', 'KB each', 'server CPU', 'server memory'],
    ...rows.map((row) => [
      row.line,
      seconds(row.firstPictureMs),
      seconds(row.everythingMs),
      `${row.firstPictureKB.toFixed(0)} / ${row.everythingKB.toFixed(0)}`,
      `${row.serverCpuSeconds.toFixed(1)} s`,
      `${row.serverPeakMB.toFixed(0)} MB`,
    ]),
  ]
  const widths = cells[0].map((_, i) => Math.max(...cells.map((row) => row[i].length)))
  const text = cells.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] + 2))
      .join('')
      .trimEnd(),
  )
  return `\n${clients} clients at once, from the first to the last of them:\n${text.join('\n')}`
}
