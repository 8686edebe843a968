import { aliveAt } from './alive'
import { filler } from './fill'
import { paintDated } from './paint'
import { readDated } from './read'
import { surface, wipe } from './surface'

/** ms that warming may take. */
const patience = 60

/**
 * Reads and draws some made-up features that nobody sees. Programs run slowly the first times, until the browser has compiled what
 * is used most: done while the worker waits for a file, the reader does not wait for it.
 */
export function warmUp(): void {
  const until = performance.now() + patience
  const text = sample()
  const on = surface(256, 256)
  const fill = filler(on)
  const eye = { lng: 0, lat: 0, zoom: 1, width: 256, height: 256, globe: false, ratio: 1 }
  const look = { line: 1, lineWidth: 1.5, point: 2, pointRadius: 3, fill: 3, fillOpacity: 0.4, edgeWidth: 1 }
  do {
    const { dated } = readDated(text)
    const alive = aliveAt(dated.starts, dated.ends)
    const ids = new Uint32Array(dated.count)
    for (let year = 0; year < 10 && performance.now() < until; year++) {
      alive.seek(dated.starts[year]! + 1)
      wipe(on)
      paintDated(on, fill, dated, ids, alive.list(ids), dated.starts[year]! + 1, eye, look)
    }
  } while (performance.now() < until)
}

function sample(): string {
  const features = Array.from({ length: 120 }, (_, i) => {
    const ring = Array.from({ length: 13 }, (_, v) => {
      const angle = (v % 12) * (Math.PI / 6) + i
      return [((i * 37) % 200) - 100 + 20 * Math.cos(angle), ((i * 17) % 100) - 50 + 20 * Math.sin(angle)]
    })
    const geometry = [
      { type: 'Point', coordinates: ring[0] },
      { type: 'LineString', coordinates: ring },
      { type: 'Polygon', coordinates: [ring] },
    ][i % 3]
    const properties = { start_date: `${1900 + (i % 10)}-03-01`, end_date: `${1903 + (i % 10)}-10-12` }
    return { type: 'Feature', properties, geometry }
  })
  return JSON.stringify({ type: 'FeatureCollection', features })
}
