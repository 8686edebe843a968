import { over, touch, type Surface } from './surface'

/** Draws an antialiased disc, or with a hole a ring; all in device px, alpha 1 to 255, `hole` the radius of the hole. */
export function disc(on: Surface, x: number, y: number, radius: number, colour: number, alpha: number, hole = 0): void {
  const { width, height, px } = on
  const reach = radius + 0.5
  const left = Math.max(0, Math.ceil(x - reach - 0.5))
  const right = Math.min(width - 1, Math.floor(x + reach - 0.5))
  const top = Math.max(0, Math.ceil(y - reach - 0.5))
  const bottom = Math.min(height - 1, Math.floor(y + reach - 0.5))
  if (!(left <= right && top <= bottom)) return
  touch(on, left, top, right + 1, bottom + 1)
  for (let row = top; row <= bottom; row++) {
    const dy = row + 0.5 - y
    for (let column = left, at = row * width + left; column <= right; column++, at++) {
      const dx = column + 0.5 - x
      const away = Math.sqrt(dx * dx + dy * dy)
      const outer = reach - away
      const inner = hole > 0 ? away - hole + 0.5 : 1
      const cover = outer < inner ? outer : inner
      if (cover <= 0) continue
      const a = cover >= 1 ? alpha : (cover * alpha + 0.5) | 0
      if (a > 0) over(px, at, colour, a)
    }
  }
}
