import { dotOf, nameSizes, type NameStyle, type PlacedName } from '../ink/names'
import type { Palette } from '../themes/palette'

type Lang = 'ja' | 'en'

/** The face of each kind of name: land stands upright, water slants, areas are set in a book face and spaced. */
function fontOf(style: NameStyle, lang: Lang, size: number): string {
  const gothic =
    lang === 'ja' ? '"Source Sans Num", "BIZ UDPGothic", sans-serif' : '"Source Sans 3 Variable", sans-serif'
  const book = lang === 'ja' ? '"Shippori Mincho", serif' : '"Source Serif 4 Variable", serif'
  switch (style) {
    case 'seat':
      return `700 ${size}px ${gothic}`
    case 'town':
    case 'village':
      return `400 ${size}px ${gothic}`
    case 'area':
    case 'country':
      return `600 ${size}px ${book}`
    default:
      return `${lang === 'en' ? 'italic ' : ''}500 ${size}px ${book}`
  }
}

const isWater = (style: NameStyle): boolean => style === 'sea' || style === 'strait' || style === 'lake'

/** A canvas can space letters in Chromium and Firefox; elsewhere names are set close, which is still right. */
function setSpacing(ctx: CanvasRenderingContext2D, px: number): void {
  if ('letterSpacing' in ctx) ctx.letterSpacing = `${px}px`
}

/** Width in px of a name in its own face; for `placeNames`. */
export function nameMeasurer(
  ctx: CanvasRenderingContext2D,
  lang: Lang,
  scale: number,
): (text: string, style: NameStyle) => number {
  const cache = new Map<string, number>()
  return (text, style) => {
    const key = `${style}${text}`
    let width = cache.get(key)
    if (width === undefined) {
      const { size, spacing } = nameSizes(style, lang, scale)
      ctx.font = fontOf(style, lang, size)
      setSpacing(ctx, spacing)
      width = ctx.measureText(text).width - spacing
      // Others measure on the same context.
      setSpacing(ctx, 0)
      cache.set(key, width)
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
  ctx.lineJoin = 'round'
  for (const name of names) {
    const { size, spacing } = nameSizes(name.style, lang, scale)
    ctx.font = fontOf(name.style, lang, size)
    setSpacing(ctx, spacing)
    if (name.dot) paintDot(ctx, name, palette, scale)
    ctx.save()
    ctx.translate(name.x, name.y)
    // Japanese faces have no italic: water is sheared, as Japanese atlases do.
    if (lang === 'ja' && isWater(name.style)) ctx.transform(1, 0, -0.21, 1, size * 0.08, 0)
    if (!isWater(name.style)) {
      ctx.strokeStyle = palette.landHalo
      ctx.globalAlpha = name.dot ? 1 : 0.6
      ctx.lineWidth = (name.dot ? 3 : 3.4) * scale
      ctx.strokeText(name.text, 0, 0)
      ctx.globalAlpha = 1
    }
    ctx.fillStyle = colourOf(name.style, palette)
    ctx.fillText(name.text, 0, 0)
    ctx.restore()
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

function colourOf(style: NameStyle, palette: Palette): string {
  if (isWater(style)) return palette.labelSea
  if (style === 'area' || style === 'country') return palette.labelArea
  return style === 'village' ? palette.ink2 : palette.ink
}
