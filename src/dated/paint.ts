import { dashes, type DrawPiece } from './dashes'
import { disc } from './disc'
import type { Filler } from './fill'
import { screenOf } from './screen'
import { stroke } from './stroke'
import { pixelColour, type Surface } from './surface'
import { LINE, POINT, type Dated, type DatedLook, type Eye } from './types'

/** Steps of a line shorter than this in device px are drawn together with the next. */
const shortest = 0.75

/** What only may be there is paler, its lines are broken and its points hollow: CSS px, and shares of the usual. */
const pale = { dash: 5, gap: 5, fill: 0.4, line: 0.75, hole: 0.55 }

/**
 * Draws features on a surface of the eye's size: areas first, then lines, then points, each in the order of the file.
 * @param ids those to draw are `ids[0] … ids[size - 1]`
 * @returns how many could be seen
 */
export function paintDated(
  on: Surface,
  fill: Filler,
  dated: Dated,
  ids: Uint32Array,
  size: number,
  moment: number,
  eye: Eye,
  look: DatedLook,
): number {
  const half = (look.lineWidth / 2) * eye.ratio
  const radius = look.pointRadius * eye.ratio
  const screen = screenOf(eye, Math.max(half, radius) + 2)
  const { kinds, parts, vertices, xy, boxes, sure } = dated
  const isSure = (id: number): boolean => !sure || (sure.from[id]! <= moment && moment < sure.until[id]!)
  const [lineColour, pointColour, fillColour] = [look.line, look.point, look.fill].map(pixelColour) as [
    number,
    number,
    number,
  ]
  const alphaOf = (opacity: number): number => Math.max(1, Math.round(opacity * 255))
  const fillAlphas = [alphaOf(look.fillOpacity * pale.fill), alphaOf(look.fillOpacity)] as const
  let place = new Float64Array(1024)
  const seen = [0, 0, 0]
  const lists = [POINT, LINE, 2].map(() => new Uint32Array(size))
  for (let i = 0; i < size; i++) {
    const id = ids[i]!
    const kind = kinds[id]!
    if (screen.sees(boxes, 4 * id)) lists[kind]![seen[kind]!++] = id
  }
  const placed = (id: number, from: number, to: number): void => {
    if (2 * (to - from) > place.length) place = new Float64Array(4 * (to - from))
    screen.place(xy, from, to, boxes, 4 * id, place)
  }

  const areas = lists[2]!
  for (let i = 0; i < seen[2]!; i++) {
    const id = areas[i]!
    for (let part = parts[id]!; part < parts[id + 1]!; part++) {
      const [from, to] = [vertices[part]!, vertices[part + 1]!]
      placed(id, from, to)
      ringEdges(fill, place, to - from)
    }
    fill.paint(fillColour, fillAlphas[isSure(id) ? 1 : 0])
  }
  if (look.edgeWidth > 0) {
    const edge = (look.edgeWidth / 2) * eye.ratio
    for (let i = 0; i < seen[2]!; i++) strokeFeature(areas[i]!, edge, fillColour)
  }
  const lines = lists[LINE]!
  for (let i = 0; i < seen[LINE]!; i++) strokeFeature(lines[i]!, half, lineColour)
  const points = lists[POINT]!
  for (let i = 0; i < seen[POINT]!; i++) {
    const id = points[i]!
    const [from, to] = [vertices[parts[id]!]!, vertices[parts[id + 1]!]!]
    placed(id, from, to)
    const hole = isSure(id) ? 0 : radius * pale.hole
    for (let v = 0; v < to - from; v++) disc(on, place[2 * v]!, place[2 * v + 1]!, radius, pointColour, 255, hole)
  }
  return seen[0]! + seen[1]! + seen[2]!

  function strokeFeature(id: number, half: number, colour: number): void {
    // Lines thinner than a pixel are a pixel wide and paler.
    const wide = half < 0.5 ? 0.5 : half
    const full = half < 0.5 ? Math.max(1, Math.round(510 * half)) : 255
    const broken = !isSure(id)
    const alpha = broken ? Math.round(full * pale.line) : full
    const dash: DrawPiece = (x0, y0, x1, y1) => stroke(on, x0, y0, x1, y1, wide, colour, alpha)
    const pattern = { on, reach: wide + 1, dash: pale.dash * eye.ratio, gap: pale.gap * eye.ratio }
    for (let part = parts[id]!; part < parts[id + 1]!; part++) {
      const [from, to] = [vertices[part]!, vertices[part + 1]!]
      placed(id, from, to)
      let x = place[0]!
      let y = place[1]!
      let along = 0
      for (let v = 1; v < to - from; v++) {
        const nextX = place[2 * v]!
        const nextY = place[2 * v + 1]!
        const last = v === to - from - 1
        if (!last && Math.abs(nextX - x) < shortest && Math.abs(nextY - y) < shortest) continue
        // A step with an end behind the horizon (not a number) draws nothing.
        if (broken) along = dashes(pattern, along, x, y, nextX, nextY, dash)
        else stroke(on, x, y, nextX, nextY, wide, colour, alpha)
        x = nextX
        y = nextY
      }
    }
  }
}

/** Hands a ring to the filler; vertices behind the horizon are passed by. */
function ringEdges(fill: Filler, place: Float64Array, count: number): void {
  let [firstX, firstY, x, y] = [NaN, NaN, NaN, NaN]
  for (let v = 0; v < count; v++) {
    const nextX = place[2 * v]!
    const nextY = place[2 * v + 1]!
    if (Number.isNaN(nextX)) continue
    if (Number.isNaN(x)) [firstX, firstY] = [nextX, nextY]
    else fill.edge(x, y, nextX, nextY)
    x = nextX
    y = nextY
  }
  if (!Number.isNaN(x)) fill.edge(x, y, firstX, firstY)
}
