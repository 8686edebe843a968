import { bookFamily, families, haloWidth, weightOf, type Family } from './fonts'
import type { DisplayList, Label, LabelPart, Paint, Words } from './types'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => escapes[c]!)
const n = (value: number): string => String(Math.round(value * 100) / 100)

function paintText({ fill, stroke, width, dash, cap, opacity }: Paint): string {
  let text = ` fill="${fill ?? 'none'}"`
  if (stroke) {
    text += ` stroke="${stroke}" stroke-width="${n(width ?? 1)}" stroke-linejoin="round"`
    if (cap === 'round') text += ' stroke-linecap="round"'
    if (dash) text += ` stroke-dasharray="${dash.map(n).join(' ')}"`
  }
  if (opacity !== undefined && opacity < 1) text += ` opacity="${n(opacity)}"`
  return text
}

function wordsOf(part: LabelPart, label: Label): string {
  const attributes = (size: number, weight: number, color: string | undefined) =>
    `font-size="${n(size)}" font-weight="${weight}" fill="${color ?? '#000'}"`
  if (part.style === 'code') {
    const [x, y, h] = [label.x + part.x, label.y + part.y, part.h ?? part.w]
    const square =
      `<rect x="${n(x)}" y="${n(y)}" width="${n(part.w)}" height="${n(h)}" rx="${n(h * 0.18)}" fill="${part.fill ?? '#000'}"` +
      (part.edge ? ` stroke="${part.edge}" stroke-width="${n(h / 17)}"` : '') +
      '/>'
    const middle = `x="${n(x + part.w / 2)}" y="${n(y + h / 2 + part.size * 0.36)}" text-anchor="middle"`
    return `${square}<text ${middle} ${attributes(part.size, 700, part.color)}>${escaped(part.text)}</text>`
  }
  const ruby = (part.ruby ?? []).map(
    (r) =>
      `<text x="${n(label.x + r.x)}" y="${n(label.y + r.y)}" text-anchor="middle" ${attributes(r.size, 400, part.color)}>${escaped(r.text)}</text>`,
  )
  const halo = part.halo
    ? ` stroke="${part.halo}" stroke-width="${n(haloWidth * label.leaderWidth)}" stroke-linejoin="round" paint-order="stroke"`
    : ''
  const slant = part.italic ? ' font-style="italic"' : ''
  const text = `<text x="${n(label.x + part.x)}" y="${n(label.y + part.y)}" ${attributes(part.size, weightOf(part.style), part.color)}${halo}${slant}>`
  return `${text}${escaped(part.text)}</text>${ruby.join('')}`
}

const dot = ([, , x, y]: NonNullable<Label['leader']>, label: Label): string =>
  `<circle cx="${n(x)}" cy="${n(y)}" r="${n(1.8 * label.leaderWidth)}" fill="${label.leaderColor}"/>`

function labelText(label: Label): string {
  const { x, y, w, h, leader } = label
  const opacity = label.opacity !== undefined && label.opacity < 1 ? ` opacity="${n(label.opacity)}"` : ''
  const stroke = `stroke="${label.leaderColor}" stroke-width="${n(label.leaderWidth)}"`
  const line = leader
    ? `<path d="M${leader.slice(0, 2).map(n).join(',')}L${leader.slice(2).map(n).join(',')}" fill="none" ${stroke}/>${label.leaderDot ? dot(leader, label) : ''}`
    : ''
  const sheet =
    label.look === 'tag'
      ? `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${n(label.radius)}"${sheetText(label.sheet)}/>`
      : ''
  return `<g data-id="${escaped(label.id)}"${opacity}>${line}${sheet}${label.parts.map((p) => wordsOf(p, label)).join('')}</g>`
}

/** The sheet's opacity is that of its paper; its edge stays full. */
const sheetText = ({ opacity, ...sheet }: Paint): string =>
  paintText(sheet) + (opacity !== undefined && opacity < 1 ? ` fill-opacity="${n(opacity)}"` : '')

function wordsAlong({ id, glyphs, color, halo, haloWidth: rim }: Words): string {
  const letters = glyphs.flatMap(({ char, x, y, angle, size }) => {
    if (char === ' ') return []
    const turn = `translate(${n(x)} ${n(y)}) rotate(${n((angle * 180) / Math.PI)})`
    return [`<text transform="${turn}" font-size="${n(size)}">${escaped(char)}</text>`]
  })
  const face = `font-family="${escaped(bookFamily)}" font-weight="${weightOf('along')}"`
  // First all rims, or the rim of one letter would lie on its neighbour.
  const rims = `<g fill="none" stroke="${halo}" stroke-width="${n(rim)}" stroke-linejoin="round" aria-hidden="true">${letters.join('')}</g>`
  return `<g data-id="${escaped(id)}" ${face}>${rims}<g fill="${color}">${letters.join('')}</g></g>`
}

/** The display list as SVG elements, without a root: the same picture that the canvas shows. */
export function inkToSvg(list: DisplayList, lang: Family = 'ja', family: string = families[lang]): string {
  const items = list.items.map((item) => {
    if (item.kind === 'label') return labelText(item)
    if (item.kind === 'words') return wordsAlong(item)
    const id = item.id ? ` data-id="${escaped(item.id)}"` : ''
    return `<path d="${item.d}"${id}${paintText(item.paint)}/>`
  })
  return `<g font-family="${escaped(family)}">\n${items.join('\n')}\n</g>`
}
