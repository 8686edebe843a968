import type { Palette } from '../themes/palette'
import { dotOf, type Piece, type PlacedName } from './names'
import { nameColour, nameFace, nameHalo, shear, type NameFace } from './names-ink'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c]!)
const n = (value: number): string => String(Math.round(value * 100) / 100)

/**
 * Names and town dots as SVG elements, without a root: the same picture that the canvas shows. Rims are drawn as strokes of
 * their own under the letters, because not every reader of SVG knows `paint-order`.
 * @param family replaces the font families of `nameFace`, for files that carry their own faces
 */
export function namesToSvg(
  names: readonly PlacedName[],
  palette: Palette,
  lang: 'ja' | 'en',
  scale: number,
  family: (face: NameFace) => string = (face) => face.family,
): string {
  return names
    .map((name) => {
      const halo = nameHalo(name, palette, scale)
      const faceOf = (role: Piece['role']): NameFace => nameFace(name.style, role, lang)
      const rims = halo
        ? `<g fill="none" stroke="${halo.color}" stroke-width="${n(halo.width)}" stroke-linejoin="round"${halo.opacity < 1 ? ` opacity="${n(halo.opacity)}"` : ''}>` +
          name.pieces.map((piece) => pieceText(piece, faceOf(piece.role), '', family)).join('') +
          '</g>'
        : ''
      const letters = name.pieces.map((piece) =>
        pieceText(piece, faceOf(piece.role), ` fill="${nameColour(name, piece.role, palette)}"`, family),
      )
      return `<g data-name="${escaped(name.id)}">${dotText(name, palette, scale)}${rims}${letters.join('')}</g>`
    })
    .join('\n')
}

function pieceText(
  { text, x, y, angle, size }: Piece,
  face: NameFace,
  paint: string,
  family: (face: NameFace) => string,
): string {
  const turn = angle === 0 ? '' : ` rotate(${n((angle * 180) / Math.PI)})`
  const slant = face.sheared ? ` matrix(1 0 ${-shear} 1 ${n(size * 0.08)} 0)` : ''
  const place = turn || slant ? `transform="translate(${n(x)} ${n(y)})${turn}${slant}"` : `x="${n(x)}" y="${n(y)}"`
  const style = face.italic ? ' font-style="italic"' : ''
  return `<text ${place} font-family="${escaped(family(face))}" font-size="${n(size)}" font-weight="${face.weight}"${style}${paint}>${escaped(text)}</text>`
}

function dotText({ dot, style }: PlacedName, palette: Palette, scale: number): string {
  if (!dot) return ''
  const { radius, edge } = dotOf(style)
  return `<circle cx="${n(dot[0])}" cy="${n(dot[1])}" r="${n(radius * scale)}" fill="${palette.paper}" stroke="${palette.ink}" stroke-width="${n(edge * scale)}"/>`
}
