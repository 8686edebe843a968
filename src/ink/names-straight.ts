import {
  dotOf,
  nameSizes,
  type Candidate,
  type NameBlock,
  type Named,
  type NameOptions,
  type NameStyle,
  type Piece,
} from './names'
import { runsOf } from './text'
import type { Point } from './types'

/** Words set straight, from the top left corner of their box. */
export interface Block {
  readonly w: number
  readonly h: number
  /** Height of the readings above the first line, which does not count when the block is set beside a dot. */
  readonly top: number
  readonly pieces: readonly Piece[]
}

interface Setting {
  readonly style: NameStyle
  readonly role?: 'name' | 'aside'
  readonly size: number
  readonly spacing?: number
}

/** Readings are half the base, but never too small to be read. */
export const readingSize = (size: number, scale: number): number => Math.max(size / 2, 7 * scale)

/** Sets a text, with its readings where it carries them, in one line or several, centred on each other. */
export function blockOf(
  text: string,
  { style, role = 'name', size, spacing = 0 }: Setting,
  options: NameOptions,
): Block {
  const small = readingSize(size, options.scale)
  const lines = text.split('\n').map((line) => lineOf(line, { style, role, size, spacing }, small, options))
  const w = Math.max(...lines.map((line) => line.w))
  const pieces: Piece[] = []
  let y = 0
  for (const line of lines) {
    const shift = (w - line.w) / 2
    pieces.push(...line.pieces.map((piece) => ({ ...piece, x: piece.x + shift, y: piece.y + y + line.top })))
    y += line.top + size * 1.22
  }
  return { w, h: y, top: lines[0]!.top, pieces }
}

function lineOf(
  text: string,
  { style, role, size, spacing }: Required<Setting>,
  small: number,
  options: NameOptions,
): Block {
  const pieces: Piece[] = []
  let x = 0
  let read = false
  const base = size * 0.95
  for (const { text: words, reading } of runsOf(text)) {
    const from = x
    for (const part of spacing > 0 ? [...words] : [words]) {
      pieces.push({ text: part, x, y: base, angle: 0, size, role })
      x += options.measure(part, style, size, role) + spacing
    }
    if (!reading) continue
    read = true
    const own = options.measure(reading, style, small, 'reading')
    pieces.push({
      text: reading,
      x: (from + x - spacing - own) / 2,
      y: base - size * 0.96,
      angle: 0,
      size: small,
      role: 'reading',
    })
  }
  // A reading may be longer than what it reads.
  const left = Math.min(0, ...pieces.map((piece) => piece.x))
  const right = Math.max(
    x - spacing,
    ...pieces
      .filter(({ role: r }) => r === 'reading')
      .map((p) => p.x + options.measure(p.text, style, small, 'reading')),
  )
  return {
    w: right - left,
    h: 0,
    top: read ? small * 0.98 : 0,
    pieces: pieces.map((piece) => ({ ...piece, x: piece.x - left })),
  }
}

const moved = (block: Block, x: number, y: number): Candidate => ({
  pieces: block.pieces.map((piece) => ({ ...piece, x: piece.x + x, y: piece.y + y })),
  boxes: [{ x, y, w: block.w, h: block.h }],
})

/** A town's name on eight sides of its dot, best first: with the smaller words behind it, then without. */
export function* townCandidates(name: Named, at: Point, options: NameOptions): Generator<Candidate> {
  const { lang, scale } = options
  const { size } = nameSizes(name.style, lang, scale)
  const plain = blockOf(name.text, { style: name.style, size }, options)
  if (name.aside) {
    const block = besides(
      plain,
      blockOf(name.aside, { style: name.style, role: 'aside', size: size * 0.84 }, options),
      size,
      scale,
    )
    for (const [x, y] of spots(name.style, at, block, scale)) yield moved(block, x, y)
  }
  for (const [x, y] of spots(name.style, at, plain, scale)) yield moved(plain, x, y)
}

/** Two blocks on one base line. */
function besides(first: Block, second: Block, size: number, scale: number): Block {
  const top = Math.max(first.top, second.top)
  const x = first.w + 4 * scale
  const drop = first.top + size * 0.95 - (second.top + size * 0.84 * 0.95)
  const lift = Math.max(0, -drop)
  return {
    w: x + second.w,
    h: Math.max(first.h + lift, second.h + drop + lift),
    top,
    pieces: [
      ...first.pieces.map((piece) => ({ ...piece, y: piece.y + lift })),
      ...second.pieces.map((piece) => ({ ...piece, x: piece.x + x, y: piece.y + drop + lift })),
    ],
  }
}

function spots(style: NameStyle, [x, y]: Point, { w, h, top }: Block, scale: number): Point[] {
  const gap = (dotOf(style).radius + 4) * scale
  const right = x + gap
  const left = x - gap - w
  const middle = y - (h - top) / 2 - top
  const above = y - gap - h + 2
  const below = y + gap - 2
  return [
    [right, middle],
    [left, middle],
    [x - w / 2, above],
    [x - w / 2, below],
    [right - 2, above + 3],
    [right - 2, below - 3],
    [left + 2, above + 3],
    [left + 2, below - 3],
  ]
}

/** Blocks with their middle at given points of the screen. */
export function* blockCandidates(
  name: Named,
  blocks: readonly NameBlock[],
  options: NameOptions,
): Generator<Candidate> {
  for (const { text, at, size, spacing } of blocks) {
    const block = blockOf(text, { style: name.style, size, spacing }, options)
    yield moved(block, at[0] - block.w / 2, at[1] - block.h / 2)
  }
}

/** A name that has only a point: on it, or a little off it. */
export function* pointCandidates(name: Named, at: Point, options: NameOptions): Generator<Candidate> {
  const { size, spacing } = nameSizes(name.style, options.lang, options.scale)
  const block = blockOf(name.text, { style: name.style, size, spacing }, options)
  const steps: Point[] = [[0, 0], [0, -0.9], [0, 0.9], [-0.5, 0], [0.5, 0], [-0.5, 0.9], [0.5, 0.9], [-0.5, -0.9], [0.5, -0.9]] // prettier-ignore
  for (const [dx, dy] of steps)
    yield moved(block, at[0] + dx * block.w - block.w / 2, at[1] + dy * block.h - block.h / 2)
}
