import { dotOf, type Piece, type PlacedName } from '../ink/names'
import { nameColour, nameFace, nameHalo, shear } from '../ink/names-ink'
import type { Palette } from '../themes/palette'
import { attributes, escaped, n } from './svg'

/** Names and town dots as SVG elements. */
export function namesToSvg(names: readonly PlacedName[], palette: Palette, lang: 'ja' | 'en', scale: number): string {
  return names
    .map((name) => {
      const { radius, edge } = dotOf(name.style)
      const dot = name.dot
        ? `<circle${attributes({ cx: name.dot[0], cy: name.dot[1], r: radius * scale, fill: palette.paper, stroke: palette.ink, 'stroke-width': edge * scale })}/>`
        : ''
      const halo = nameHalo(name, palette, scale)
      const rim = halo && name.pieces.map((piece) => text(name, piece, lang, { fill: 'none', stroke: halo.color, 'stroke-width': halo.width, 'stroke-linejoin': 'round', opacity: halo.opacity })) // prettier-ignore
      const words = name.pieces.map((piece) => text(name, piece, lang, { fill: nameColour(name, piece.role, palette) }))
      return dot + (rim?.join('') ?? '') + words.join('')
    })
    .join('\n')
}

function text(
  { style }: PlacedName,
  piece: Piece,
  lang: 'ja' | 'en',
  paint: Readonly<Record<string, string | number>>,
): string {
  const face = nameFace(style, piece.role, lang)
  const turn = piece.angle ? ` rotate(${n((piece.angle * 180) / Math.PI)})` : ''
  const lean = face.sheared ? ` matrix(1 0 ${-shear} 1 ${n(piece.size * 0.08)} 0)` : ''
  const place =
    turn || lean ? { transform: `translate(${n(piece.x)} ${n(piece.y)})${turn}${lean}` } : { x: piece.x, y: piece.y }
  const type = {
    'font-family': face.family,
    'font-size': piece.size,
    'font-weight': face.weight,
    'font-style': face.italic ? 'italic' : null,
  }
  return `<text${attributes({ ...place, ...type, ...paint })}>${escaped(piece.text)}</text>`
}
