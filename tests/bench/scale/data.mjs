// Synthetic dated features, the same on every machine: twenty years from 1905, each feature there for about a year (5 %).

/** Numbers from 0 to 1 by a seed. */
function randomBy(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

export const years = 20
const firstDay = Date.UTC(1905, 0, 1) / 86_400_000
export const days = Math.round(years * 365.25)

/** Day `count` days after the first, as it is written and as a decimal year. */
function dateAt(count) {
  const date = new Date((firstDay + count) * 86_400_000)
  const year = date.getUTCFullYear()
  const [start, end] = [Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)]
  return { iso: date.toISOString().slice(0, 10), decimal: year + (date.getTime() - start) / (end - start) }
}

/** A moment as each engine wants it: days since 1970, ISO and decimal year. The noon of a day, so that no end falls on it. */
export function momentAt(count) {
  const { iso, decimal } = dateAt(Math.floor(count))
  return { days: firstDay + Math.floor(count) + 0.5, iso, decimal: decimal + 0.5 / 366 }
}

/**
 * GeoJSON text of `n` features, each with the properties of OpenHistoricalMap's tiles.
 * @param {'lines' | 'points' | 'polygons'} kind lines have 8 vertices, polygons 24
 * @param {number} alive how many are there at a time
 */
export function makeData(kind, n, alive = n / years) {
  const random = randomBy(n + kind.length)
  const length = Math.max(1, Math.round((alive / n) * days))
  const round = (degrees) => Math.round(degrees * 1e5) / 1e5
  const features = []
  for (let id = 0; id < n; id++) {
    const start = Math.floor(random() * (days + length)) - length
    const [from, to] = [dateAt(start), dateAt(start + length)]
    const [lng, lat] = [84 + random() * 80, 36 + random() * 24]
    const coordinates = shapes[kind](lng, lat, random).map(([x, y]) => [round(x), round(y)])
    const geometry =
      kind === 'points'
        ? { type: 'Point', coordinates: coordinates[0] }
        : kind === 'lines'
          ? { type: 'LineString', coordinates }
          : { type: 'Polygon', coordinates: [[...coordinates, coordinates[0]]] }
    const properties = { start_date: from.iso, end_date: to.iso, start_decdate: from.decimal, end_decdate: to.decimal }
    features.push({ type: 'Feature', id, properties, geometry })
  }
  return JSON.stringify({ type: 'FeatureCollection', features })
}

const shapes = {
  points: (lng, lat) => [[lng, lat]],
  lines(lng, lat, random) {
    const line = []
    let angle = random() * 2 * Math.PI
    for (let i = 0; i < 8; i++) {
      line.push([lng, lat])
      angle += random() - 0.5
      lng += 0.5 * Math.cos(angle)
      lat += 0.3 * Math.sin(angle)
    }
    return line
  },
  polygons(lng, lat, random) {
    return Array.from({ length: 24 }, (_, i) => {
      const [reach, angle] = [0.7 + random() * 0.6, (i / 24) * 2 * Math.PI]
      return [lng + 2 * reach * Math.cos(angle), lat + 1.3 * reach * Math.sin(angle)]
    })
  },
}
