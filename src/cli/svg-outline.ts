import type { Faces } from './faces'
import { mapTexts } from './svg-text'
import type { SetChar, SetText } from './svg-text'

const n = (value: number): string => String(Math.round(value * 100) / 100)
/** How much browsers slant an upright face where italics are asked for. */
const SLANT = 0.25

/** The same picture with all text turned into outlines, for a painter that has no fonts. What has no glyph leaves a gap. */
export function outlined(svg: string, faces: Faces): string {
  return mapTexts(svg, (text) => {
    const paths = text.paints.map(() => '')
    for (const chunk of chunksOf(text.chars)) setChunk(chunk, faces, paths)
    const drawn = paths.map((d, i) => (d ? `<path d="${d}"${text.paints[i]}/>` : '')).join('')
    return `<g${text.attributes}>${drawn}</g>`
  })
}

/** Runs that are anchored together: a character with a place of its own begins a new one. */
function chunksOf(chars: SetText['chars']): SetChar[][] {
  const chunks: SetChar[][] = []
  for (const char of chars) {
    const last = chunks.at(-1)
    if (last && char.x === null) last.push(char)
    else chunks.push([char])
  }
  // A chunk that says no height stands on the line of the one before.
  let y = 0
  return chunks.map(([first, ...rest]) => {
    const placed = { ...first!, y: first!.y ?? y }
    y = placed.y
    return [placed, ...rest]
  })
}

function setChunk(chunk: readonly SetChar[], faces: Faces, paths: string[]): void {
  const first = chunk[0]!
  const glyphs = chunk.map((char) => ({ ...char, glyph: faces.outline(char.char, char.font) }))
  const widths = glyphs.map(({ glyph, size, spacing }) => (glyph?.advance ?? 0.5) * size + spacing)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const share = { middle: 0.5, end: 1 }[first.anchor] ?? 0
  let x = (first.x ?? 0) - whole * share
  let y = first.y ?? 0
  glyphs.forEach(({ glyph, size, rotate, dx, dy, paint, y: own }, i) => {
    x += dx
    y = (own ?? y) + dy
    if (glyph) {
      const k = size / glyph.units
      const [cos, sin] = [Math.cos((rotate * Math.PI) / 180), Math.sin((rotate * Math.PI) / 180)]
      const slant = glyph.upright ? SLANT : 0
      const at = (px: number, py: number): string => {
        const [u, v] = [(px + py * slant) * k, -py * k]
        return `${n(x + u * cos - v * sin)} ${n(y + u * sin + v * cos)}`
      }
      paths[paint] += pathOf(glyph.commands, at)
    }
    x += widths[i]!
  })
}

const letters: Readonly<Record<string, string>> = {
  moveTo: 'M',
  lineTo: 'L',
  quadraticCurveTo: 'Q',
  bezierCurveTo: 'C',
  closePath: 'Z',
}

function pathOf(
  commands: readonly { readonly command: string; readonly args: readonly number[] }[],
  at: (x: number, y: number) => string,
): string {
  let d = ''
  for (const { command, args } of commands) {
    d += letters[command] ?? ''
    for (let i = 0; i + 1 < args.length; i += 2) d += `${i > 0 ? ' ' : ''}${at(args[i]!, args[i + 1]!)}`
  }
  return d
}
