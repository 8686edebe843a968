import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { curveText, type CurveOptions } from '../../src/ink/curve-text'
import type { Point } from '../../src/ink/types'

const options: CurveOptions = { size: 16, spacing: 4, measureChar: () => 10 }
const straight: Point[] = [[0, 100], [300, 100]] // prettier-ignore
const arc = (from: number, to: number, r: number): Point[] =>
  Array.from({ length: 41 }, (_, i): Point => {
    const a = from + ((to - from) * i) / 40
    return [400 + r * Math.cos(a), 400 + r * Math.sin(a)]
  })
const middle = ({ x, y, angle }: { x: number; y: number; angle: number }): Point => [
  x + 5 * Math.cos(angle) + 0.34 * 16 * Math.sin(angle),
  y + 5 * Math.sin(angle) - 0.34 * 16 * Math.cos(angle),
]
const spans = ({ x }: { x: number }, { x: end }: { x: number }): number => end + 10 - x

describe('text along a line', () => {
  it('is centred, with its own spacing, where it may not spread', () => {
    const { glyphs } = curveText('SIBERIA', straight, options)!
    expect(glyphs.map(({ char }) => char).join('')).toBe('SIBERIA')
    expect(spans(glyphs[0]!, glyphs.at(-1)!)).toBeCloseTo(7 * 10 + 6 * 4)
    expect(glyphs[3]!.x + 5).toBeCloseTo(150)
    for (const { y, angle } of glyphs) expect([y, angle]).toEqual([100 + 0.34 * 16, 0])
  })

  it('spreads over its line within limits', () => {
    const wide = curveText('SIBERIA', straight, { ...options, maxSpacing: 100 })!.glyphs
    expect(spans(wide[0]!, wide.at(-1)!)).toBeCloseTo(300)
    const limited = curveText('SIBERIA', straight, { ...options, maxSpacing: 20 })!.glyphs
    expect(spans(limited[0]!, limited.at(-1)!)).toBeCloseTo(7 * 10 + 6 * 20)
  })

  it('slides along, but not over an end', () => {
    expect(curveText('SEA', straight, { ...options, at: 0 })!.glyphs[0]!.x).toBeCloseTo(0)
    expect(curveText('SEA', straight, { ...options, at: 1 })!.glyphs[2]!.x).toBeCloseTo(290)
    expect(curveText('SEA', straight, { ...options, at: 0.3 })!.glyphs[1]!.x + 5).toBeCloseTo(90)
  })

  it('is null where it does not fit, bends too sharply, or the line is none', () => {
    expect(curveText('SIBERIA', [[0, 0], [60, 0]], options)).toBeNull() // prettier-ignore
    expect(curveText('SIBERIA', [[0, 0], [60, 0], [60, -60]], options)).toBeNull() // prettier-ignore
    expect(curveText('A', [[5, 5], [5, 5]], options)).toBeNull() // prettier-ignore
    expect(curveText('A', [[5, 5], [NaN, 5]], options)).toBeNull() // prettier-ignore
    expect(curveText('', straight, options)).toBeNull()
  })

  it('reads the same whichever way the line was drawn', () => {
    const line = arc(-2.4, -0.7, 300)
    const there = curveText('SIBERIA', line, options)!
    const back = curveText('SIBERIA', [...line].reverse(), options)!
    there.glyphs.forEach(({ x, y }, i) => {
      expect(back.glyphs[i]!.x).toBeCloseTo(x)
      expect(back.glyphs[i]!.y).toBeCloseTo(y)
    })
  })

  it('never stands upside down, never leaves its line, and has a box round every letter', () => {
    const line = fc.record({ from: fc.double({ min: -4, max: 4, noNaN: true }), turn: fc.double({ min: -3, max: 3, noNaN: true }), r: fc.integer({ min: 40, max: 900 }) }) // prettier-ignore
    fc.assert(
      fc.property(line, fc.string({ minLength: 1, maxLength: 16 }), ({ from, turn, r }, text) => {
        const set = curveText(text, arc(from, from + turn, r), options)
        if (!set) return
        expect(set.glyphs).toHaveLength([...text.normalize('NFC')].length)
        for (const glyph of set.glyphs) {
          expect(Math.cos(glyph.angle)).toBeGreaterThan(0)
          const [x, y] = middle(glyph)
          expect(Math.abs(Math.hypot(x - 400, y - 400) - r)).toBeLessThan(1)
          if (glyph.char === ' ') continue
          expect(set.boxes.some((b) => x > b.x && x < b.x + b.w && y > b.y && y < b.y + b.h)).toBe(true)
        }
      }),
    )
  })

  it('rises above the line when told to', () => {
    for (const { y } of curveText('1 February', straight, { ...options, rise: 5 })!.glyphs) expect(y).toBeCloseTo(95)
  })

  it('stacks upright characters down a steep line', () => {
    const { glyphs } = curveText('間宮海峡', [[100, 300], [110, 20]], { ...options, measureChar: () => 16, stacked: true })! // prettier-ignore
    expect(glyphs.map(({ char }) => char).join('')).toBe('間宮海峡')
    glyphs.forEach(({ y, angle }, i) => {
      expect(angle).toBe(0)
      if (i > 0) expect(y - glyphs[i - 1]!.y).toBeGreaterThan(16)
    })
  })

  it('carries readings over the characters that they read', () => {
    const set = curveText('オホーツク海', straight, { ...options, above: [{ first: 5, last: 5, text: 'かい' }] })!
    expect(set.above.map(({ char }) => char).join('')).toBe('かい')
    const [first, last] = [set.above[0]!, set.above[1]!]
    expect((first.x + last.x + 5) / 2).toBeCloseTo(set.glyphs[5]!.x + 5)
    expect(first.y).toBeLessThan(set.glyphs[5]!.y - 12)
  })
})
