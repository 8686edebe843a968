// Draws check pictures of the base map into .work/pictures, for the eye of a cartographer. Not shipped.
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { geoMercator, geoOrthographic, geoNaturalEarth1, geoPath, geoGraticule10 } from 'd3-geo'
import type { GeoProjection } from 'd3-geo'
import type { Feature, FeatureCollection, LineString, MultiPolygon, Position } from 'geojson'
import sharp from 'sharp'
import { BASE, WORK } from '../lib/sources'

type View = { name: string; width: number; height: number; projection: GeoProjection; zoom: number; relief?: boolean }

const read = (name: string) => JSON.parse(readFileSync(join(BASE, `${name}.geojson`), 'utf8')) as FeatureCollection
const layer = Object.fromEntries(
  ['land', 'coast', 'lakes', 'rivers', 'depth', 'railways', 'sea-lanes', 'river-ways', 'names'].map((name) => [
    name,
    read(name),
  ]),
) as Record<string, FeatureCollection>

/** d3 reads rings the other way round than RFC 7946. */
const forD3 = (collection: FeatureCollection): FeatureCollection => ({
  ...collection,
  features: collection.features.map((feature) => ({
    ...feature,
    geometry: {
      type: 'MultiPolygon',
      coordinates: (feature.geometry as MultiPolygon).coordinates.map((rings) =>
        rings.map((ring) => [...ring].reverse()),
      ),
    },
  })),
})

/** A Mercator view round a centre at a zoom of 512 px tiles, as in the atlas. */
function mercator(name: string, centre: [number, number], zoom: number, width = 1100, height = 760): View {
  const projection = geoMercator()
    .rotate([-centre[0], 0])
    .center([0, centre[1]])
    .scale((512 * 2 ** zoom) / (2 * Math.PI))
    .translate([width / 2, height / 2])
  return { name, width, height, projection, zoom }
}

const VIEWS: View[] = [
  {
    name: 'world',
    width: 1400,
    height: 720,
    projection: geoNaturalEarth1().rotate([-140, 0]).scale(255).translate([700, 360]),
    zoom: 1.5,
  },
  {
    name: 'globe',
    width: 800,
    height: 800,
    projection: geoOrthographic().rotate([-125, -50]).scale(390).translate([400, 400]),
    zoom: 2,
  },
  mercator('siberia', [118, 51], 3.4),
  mercator('baikal', [106, 52.2], 6.3),
  mercator('sakhalin', [142, 50.4], 5.2, 800, 900),
  mercator('shandong', [119, 36.6], 6.2),
  mercator('tsingtao', [120.25, 36.15], 9),
  mercator('vladivostok', [131.9, 43.2], 7.6),
  mercator('dairen', [121.7, 39.0], 7.5),
  mercator('washington', [-77.0, 38.8], 7.5),
  mercator('chesapeake', [-76.5, 38.5], 6),
  mercator('japan', [134, 37], 4.8),
  mercator('kanmon', [131.6, 34], 7.2),
  mercator('europe', [12, 50], 3.6),
  mercator('amur', [139, 51], 5.4),
]

const COLOURS = ['#dfeaf0', '#d5e3ec', '#cbdce8', '#c0d4e3', '#b5ccdd']

function draw(view: View): string {
  const path = geoPath(view.projection)
  const d = (geo: FeatureCollection | Feature) => path(geo) ?? ''
  const depth = forD3(layer.depth!).features.map((band, i) => `<path d="${d(band)}" fill="${COLOURS[i]}"/>`)
  const rivers = layer.rivers!.features.map((river) => {
    const rank = Number(river.properties!.rank)
    return `<path d="${d(river)}" fill="none" stroke="#9bbccd" stroke-width="${Math.max(0.4, 1.6 - rank * 0.14)}"/>`
  })
  const rails = layer.railways!.features.map(
    (rail) => `<path d="${d(rail)}" fill="none" stroke="#6b6152" stroke-width="1.2"/>`,
  )
  const vertices =
    view.zoom < 5
      ? []
      : layer.railways!.features.flatMap((rail) =>
          (rail.geometry as LineString).coordinates
            .map((p) => view.projection(p as [number, number]))
            .map((p) => p && `<circle cx="${p[0]}" cy="${p[1]}" r="1.1" fill="#a33"/>`),
        )
  const lanes = layer['sea-lanes']!.features.map(
    (lane) => `<path d="${d(lane)}" fill="none" stroke="#7a6aa0" stroke-width=".8" stroke-dasharray="3 2"/>`,
  )
  const ways = layer['river-ways']!.features.map(
    (way) => `<path d="${d(way)}" fill="none" stroke="#a06a7a" stroke-width="1"/>`,
  )
  const names = layer.names!.features.map((name) => {
    const { rank, name_ja, name_en, kind, max_zoom } = name.properties as Record<string, string | number>
    if (Number(rank) > view.zoom + 0.5 || view.zoom > Number(max_zoom ?? 24)) return ''
    const line =
      name.geometry.type === 'LineString'
        ? name.geometry.coordinates
        : [(name.geometry as { coordinates: Position }).coordinates]
    const at = view.projection(line[Math.floor(line.length / 2)] as [number, number])
    if (
      !at ||
      !(path as (g: unknown) => string | null)({ type: 'Point', coordinates: line[Math.floor(line.length / 2)] })
    )
      return ''
    const colour = kind === 'area' ? '#7d6e57' : '#54748c'
    const curve =
      line.length > 1
        ? `<path d="${d({ type: 'Feature', properties: {}, geometry: { type: 'LineString', coordinates: line } })}" fill="none" stroke="${colour}" stroke-opacity=".25"/>`
        : ''
    return `${curve}<text x="${at[0]}" y="${at[1]}" text-anchor="middle" font-size="12" font-family="Noto Sans CJK JP, sans-serif" fill="${colour}">${name_ja} <tspan font-size="9">${name_en}</tspan></text>`
  })
  const sphere = path({ type: 'Sphere' })
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${view.width}" height="${view.height}"><rect width="100%" height="100%" fill="#fff"/>` +
    `<path d="${sphere}" fill="#e8f0f4"/>${depth.join('')}<path d="${path(geoGraticule10())}" fill="none" stroke="#aac" stroke-width=".3"/>` +
    `<path d="${d(forD3(layer.land!))}" fill="#f3ecda"/>${rivers.join('')}<path d="${d(forD3(layer.lakes!))}" fill="#dfeaf0" stroke="#9bbccd" stroke-width=".6"/>` +
    `<path d="${d(layer.coast!)}" fill="none" stroke="#8296a3" stroke-width=".8"/>${ways.join('')}${lanes.join('')}${rails.join('')}${vertices.join('')}${names.join('')}</svg>`
  )
}

const only = process.argv.slice(2)
const folder = join(WORK, 'pictures')
mkdirSync(folder, { recursive: true })
for (const view of VIEWS.filter(({ name }) => only.length === 0 || only.includes(name))) {
  const clipped = {
    ...view,
    projection:
      view.name === 'world' || view.name === 'globe'
        ? view.projection
        : view.projection.clipExtent([
            [-50, -50],
            [view.width + 50, view.height + 50],
          ]),
  }
  await sharp(Buffer.from(draw(clipped)), { unlimited: true })
    .png()
    .toFile(join(folder, `${view.name}.png`))
  console.log(`${view.name}.png`)
}
