import { dotOf, type NameMeasure, type Piece, type PlacedName } from '../ink/names'
import { nameColour, nameFace, nameHalo, shear, type Halo } from '../ink/names-ink'
import type { Palette } from '../themes/palette'

type Lang = 'ja' | 'en'

function fontOf(style: PlacedName['style'], role: Piece['role'], lang: Lang, size: number): string {
  const { family, weight, italic } = nameFace(style, role, lang)
  return `${italic ? 'italic ' : ''}${weight} ${Math.round(size * 100) / 100}px ${family}`
}

/** Width in px of a text in a name's face; for `placeNames`. */
export function nameMeasurer(ctx: CanvasRenderingContext2D, lang: Lang): NameMeasure {
  const cache = new Map<string, number>()
  return (text, style, size, role) => {
    const font = fontOf(style, role, lang, size)
    const key = font + text
    let width = cache.get(key)
    if (width === undefined) {
      ctx.font = font
      cache.set(key, (width = ctx.measureText(text).width))
    }
    return width
  }
}

/** Paints names and town dots in CSS px on a context that is already scaled to the screen's pixels. */
export function paintNames(
  ctx: CanvasRenderingContext2D,
  names: readonly PlacedName[],
  palette: Palette,
  lang: Lang,
  scale: number,
): void {
  ctx.save()
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  ctx.lineJoin = 'round'
  for (const name of names) {
    if (name.dot) paintDot(ctx, name, palette, scale)
    const halo = nameHalo(name, palette, scale)
    // First all rims, or the rim of one letter would lie on its neighbour.
    if (halo) for (const piece of name.pieces) paintPiece(ctx, name, piece, lang, palette, halo)
    for (const piece of name.pieces) paintPiece(ctx, name, piece, lang, palette, null)
  }
  ctx.restore()
}

function paintPiece(
  ctx: CanvasRenderingContext2D,
  { style, ...name }: PlacedName,
  { text, x, y, angle, size, role }: Piece,
  lang: Lang,
  palette: Palette,
  halo: Halo | null,
): void {
  ctx.save()
  ctx.font = fontOf(style, role, lang, size)
  ctx.translate(x, y)
  if (angle !== 0) ctx.rotate(angle)
  if (nameFace(style, role, lang).sheared) ctx.transform(1, 0, -shear, 1, size * 0.08, 0)
  if (halo) {
    ctx.strokeStyle = halo.color
    ctx.globalAlpha = halo.opacity
    ctx.lineWidth = halo.width
    ctx.strokeText(text, 0, 0)
  } else {
    ctx.fillStyle = nameColour({ style, ...name }, role, palette)
    ctx.fillText(text, 0, 0)
  }
  ctx.restore()
}

function paintDot(ctx: CanvasRenderingContext2D, { dot, style }: PlacedName, palette: Palette, scale: number): void {
  const { radius, edge } = dotOf(style)
  ctx.beginPath()
  ctx.arc(dot![0], dot![1], radius * scale, 0, 2 * Math.PI)
  ctx.fillStyle = palette.paper
  ctx.fill()
  ctx.lineWidth = edge * scale
  ctx.strokeStyle = palette.ink
  ctx.stroke()
}
