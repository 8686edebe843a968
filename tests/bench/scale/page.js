// The page that every engine is measured on. `window.bench` is driven by run.mjs.
import { momentAt } from './data.mjs'

const engines = {
  ours: () => import('./engines/ours.js'),
  'leaflet.timeline canvas': () => import('./engines/leaflet.js').then((m) => m.canvas),
  'leaflet.timeline SVG': () => import('./engines/leaflet.js').then((m) => m.svg),
  'maplibre-gl-dates': () => import('./engines/maplibre.js').then((m) => m.dates),
  setFilter: () => import('./engines/maplibre.js').then((m) => m.setFilter),
  'global-state': () => import('./engines/maplibre.js').then((m) => m.globalState),
  setData: () => import('./engines/maplibre.js').then((m) => m.setData),
  'deck.gl DataFilterExtension': () => import('./engines/deck.js'),
}

/** The frame in which an engine said that it has drawn is over: the message comes after the browser has painted it. */
const frameOver = () =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = resolve
    port2.postMessage(0)
  })

let engine = null

window.bench = {
  async open(name, kind) {
    const { open } = await engines[name]()
    const land = await (await fetch('./land.json')).json()
    engine = await open(document.getElementById('map'), land, kind)
    await pause(300)
  },
  /** ms from the address of a file until the engine says that its first date is drawn; `rest` ms let the picture reach the screen. */
  async load(url, day, rest) {
    console.timeStamp('ask')
    const start = performance.now()
    await engine.load(new URL(url, location.href).href, momentAt(day))
    await frameOver()
    const ms = performance.now() - start
    await allShown(rest)
    console.timeStamp('ask')
    return [ms]
  },
  /** ms until the engine says it has drawn, of as many as there is time for; `rest` ms let the picture reach the screen. */
  async seek(at, limit, rest) {
    const times = []
    const begin = performance.now()
    for (const day of at) {
      console.timeStamp('ask')
      const start = performance.now()
      await engine.seek(momentAt(day))
      await frameOver()
      times.push(performance.now() - start)
      await allShown(rest)
      if (performance.now() - begin > limit) break
    }
    console.timeStamp('ask')
    return times
  },
  /** Goes through the dates as fast as pictures come. */
  async play(at, limit) {
    const start = performance.now()
    let steps = 0
    for (const day of at) {
      await engine.seek(momentAt(day))
      await frameOver()
      steps++
      if (performance.now() - start > limit) break
    }
    return { steps, ms: performance.now() - start }
  },
  /** ms of repaints of the map alone. */
  async repaints(count) {
    const times = []
    for (let i = 0; i < count; i++) {
      const start = performance.now()
      await engine.repaint()
      await frameOver()
      times.push(performance.now() - start)
    }
    return times
  },
}

/** Frames come only as fast as the graphics card, or who stands in for it, has done with those before. */
async function allShown(rest) {
  for (let frame = 0; frame < 6; frame++) await new Promise(requestAnimationFrame)
  await pause(rest)
}

function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
