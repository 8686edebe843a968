import type { Strength } from '../themes/forces'
import type { FlowLook } from './band'

/** A part of a line in px from its start, drawn with one width. */
export interface Piece {
  readonly from: number
  readonly to: number
  readonly look: FlowLook
}

interface Part {
  readonly from: number
  readonly to: number
  /** Null where the men are those of the whole leg. */
  readonly men: Strength | null
}

/** px over which a band thins by one px of width, within these limits. */
const perPx = 2.4
const shortest = 12
const longest = 40
/** Neighbours overlap by this many px, so that no hairline shows between them. */
const overlap = 0.5

/**
 * The pieces of a band. Where the men change from one part to the next, or from those who `came` to those who go on, the
 * width changes in small steps behind that point; an open band neither thins nor widens.
 */
export function piecesOf(
  parts: readonly Part[],
  look: FlowLook,
  lookOf: (men: Strength) => FlowLook,
  came: Strength | null,
): Piece[] {
  const pieces: Piece[] = []
  let before: FlowLook | null = came ? lookOf(came) : null
  let end = parts[0]?.from ?? 0
  for (const part of parts) {
    if (part.to - part.from < 0.05) continue
    const own = part.men ? lookAs(look, part.men, lookOf) : look
    const joined = part.from - end < 1
    const change = before && joined && before.men !== null && own.men !== null ? own.width - before.width : 0
    let from = part.from
    if (before && Math.abs(change) >= 0.6) {
      const limits = [shortest, longest, (part.to - part.from) * 0.7]
      const length = Math.min(
        Math.max(limits[0]! * own.scale, Math.abs(change) * perPx),
        limits[1]! * own.scale,
        limits[2]!,
      )
      const steps = Math.min(14, Math.max(3, Math.ceil(Math.abs(change) / 0.7)))
      for (let i = 0; i < steps; i++) {
        const t = eased((i + 0.5) / steps)
        const width = before.width + change * t
        const widest = before.widest + (own.widest - before.widest) * t
        const to = part.from + (length * (i + 1)) / steps
        pieces.push({ from, to: to + overlap, look: { ...own, width, widest } })
        from = to
      }
    }
    pieces.push({ from, to: part.to, look: own })
    before = own
    end = part.to
  }
  return pieces
}

const lookAs = (look: FlowLook, men: Strength, lookOf: (men: Strength) => FlowLook): FlowLook => {
  const own = lookOf(men)
  return own.men === look.men && own.width === look.width && own.widest === look.widest ? look : own
}

const eased = (t: number): number => t * t * (3 - 2 * t)
