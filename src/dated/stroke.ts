import { over, touch, type Surface } from './surface'

/**
 * Draws one straight piece of a line with round ends, antialiased: a pixel is covered by how near its middle lies to the piece.
 * Where pieces of one colour meet, the stronger cover counts, so that joints are as dark as the rest.
 * All in device px; `half` is half the width, `alpha` 1 to 255.
 */
export function stroke(
  on: Surface,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  half: number,
  colour: number,
  alpha: number,
): void {
  const { width, height, px } = on
  const reach = half + 0.5
  const left = Math.max(0, Math.ceil((x0 < x1 ? x0 : x1) - reach - 0.5))
  const right = Math.min(width - 1, Math.floor((x0 < x1 ? x1 : x0) + reach - 0.5))
  const top = Math.max(0, Math.ceil((y0 < y1 ? y0 : y1) - reach - 0.5))
  const bottom = Math.min(height - 1, Math.floor((y0 < y1 ? y1 : y0) + reach - 0.5))
  // Also when anything is no number.
  if (!(left <= right && top <= bottom)) return
  touch(on, left, top, right + 1, bottom + 1)

  const dx = x1 - x0
  const dy = y1 - y0
  const length = Math.sqrt(dx * dx + dy * dy)
  // Unit vector along; a piece without length is a dot.
  const ax = length > 0 ? dx / length : 1
  const ay = length > 0 ? dy / length : 0
  // Along the rows if the piece is flat, along the columns if it is steep: `u` is the way along, `v` across.
  const steep = Math.abs(ay) > Math.abs(ax)
  const au = steep ? ay : ax
  const av = steep ? ax : ay
  const u0 = steep ? y0 : x0
  const v0 = steep ? x0 : y0
  const stepU = steep ? width : 1
  const stepV = steep ? 1 : width
  const firstU = steep ? top : left
  const lastU = steep ? bottom : right
  const lowV = steep ? left : top
  const highV = steep ? right : bottom
  const slope = av / au
  const cos = Math.abs(au)
  const span = reach / cos
  // Columns whose every pixel lies beside the piece, not beyond an end of it.
  const margin = reach * Math.abs(slope)
  const backwards = au < 0

  for (let i = firstU; i <= lastU; i++) {
    const du = i + 0.5 - u0
    const middle = v0 + du * slope
    let from = Math.ceil(middle - span - 0.5)
    let to = Math.floor(middle + span - 0.5)
    if (from < lowV) from = lowV
    if (to > highV) to = highV
    let at = i * stepU + from * stepV
    const way = (backwards ? -du : du) / cos
    const beside = way >= margin && way + margin <= length
    for (let j = from; j <= to; j++, at += stepV) {
      let distance: number
      if (beside) {
        const off = j + 0.5 - middle
        distance = (off < 0 ? -off : off) * cos
      } else {
        distance = toPiece(du, j + 0.5 - v0, au, av, length, (j + 0.5 - middle) * cos)
      }
      const cover = reach - distance
      if (cover <= 0) continue
      const a = cover >= 1 ? alpha : (cover * alpha + 0.5) | 0
      if (a === 0) continue
      const old = px[at]!
      if (old === 0) px[at] = (a << 24) | colour
      else if ((old & 0xffffff) !== colour) over(px, at, colour, a)
      else if (old >>> 24 < a) px[at] = (a << 24) | colour
    }
  }
}

/** Distance to the piece of a point beside or beyond it; `across` is that to the whole line. */
function toPiece(du: number, dv: number, au: number, av: number, length: number, across: number): number {
  const along = du * au + dv * av
  if (along < 0) return Math.sqrt(du * du + dv * dv)
  if (along <= length) return across < 0 ? -across : across
  const pu = du - length * au
  const pv = dv - length * av
  return Math.sqrt(pu * pu + pv * pv)
}
