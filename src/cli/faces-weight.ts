import type { Font, Glyph } from 'fontkit'

interface OutlinePoint {
  x: number
  y: number
  endContour: boolean
  copy: () => OutlinePoint
}

/** What fontkit keeps inside: it varies fonts of the TrueType format only, ours are packed as WOFF2. */
interface Inner {
  variationCoords: number[] | null
  _variationProcessor: {
    transformPoints: (glyph: number, points: OutlinePoint[]) => void
    getAdvanceAdjustment: (glyph: number, table: unknown) => number
  } | null
  HVAR?: unknown
  _transformedGlyphs?: { points?: OutlinePoint[]; components?: { dx: number; dy: number }[] }[]
}

/** Opens a font at a weight. A font with a single weight comes back as it is. */
export function atWeight(open: () => Font, weight: number): Font {
  const font = open()
  const axes = Object.entries(font.variationAxes ?? {})
  if (axes.length === 0) return font
  const coords = axes.map(([tag, axis]) => (tag === 'wght' ? weight : (axis?.default ?? 0)))
  // One copy reads the outlines as they stand in the file, the other computes how far the weight moves their points.
  const varied = open() as Font & Inner
  varied.variationCoords = coords
  const mover = varied._variationProcessor
  const plain = font as Font & Inner
  plain.getGlyph(0).path.toSVG()
  const like = plain._transformedGlyphs?.find(({ points }) => points?.length)?.points?.[0]
  if (!mover || !like) return font
  const wider = new Map<number, number>()
  plain._transformedGlyphs?.forEach(({ points, components }, glyph) => {
    const moved = points ?? components?.map(({ dx, dy }) => pointLike(like, dx, dy)) ?? []
    // Four more points stand for the glyph's advance and height.
    const ends = [0, 0, 0, 0].map(() => pointLike(like, 0, 0))
    mover.transformPoints(glyph, [...moved, ...ends])
    components?.forEach((component, i) => {
      component.dx = moved[i]!.x
      component.dy = moved[i]!.y
    })
    wider.set(glyph, varied.HVAR ? mover.getAdvanceAdjustment(glyph, varied.HVAR) : ends[1]!.x - ends[0]!.x)
  })
  const getGlyph = plain.getGlyph.bind(plain)
  plain.getGlyph = (id, codePoints) => {
    const glyph = getGlyph(id, codePoints)
    const advanceWidth = glyph.advanceWidth + (wider.get(id) ?? 0)
    return Object.create(glyph, { advanceWidth: { value: advanceWidth } }) as Glyph
  }
  return plain
}

function pointLike(like: OutlinePoint, x: number, y: number): OutlinePoint {
  const point = like.copy()
  point.x = x
  point.y = y
  point.endContour = true
  return point
}
