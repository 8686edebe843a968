import { describe, expect, test } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { readLesson } from '../../src/model/read'
import { axisTop, yOf } from '../../src/panels/timeline/curves'
import { timelineData, type Curve } from '../../src/panels/timeline/data'
import { curveLabels, labelBox, type CurveLabel } from '../../src/panels/timeline/labels'
import { ROWS, type RowSet } from '../../src/panels/timeline/rows'
import { trackWidth } from '../../src/panels/timeline/window'
import { makeTimescale } from '../../src/time/timescale'

const curve: Curve = {
  id: 'JP',
  nation: 'JP',
  name: { ja: '日本', en: 'Japan' },
  points: [
    { at: 0, plot: 0, low: 0, high: 0, reported: true, ring: false },
    { at: 100, plot: 50_000, low: 50_000, high: 50_000, reported: true, ring: true },
    { at: 200, plot: 30_000, low: 20_000, high: 40_000, reported: false, ring: false },
    { at: 300, plot: 0, low: 0, high: 0, reported: true, ring: false },
    { at: 400, plot: 0, low: 0, high: 0, reported: true, ring: false },
  ],
}
const scale = makeTimescale({ from: 0, to: 1000 }, 1000)

test('a curve is labelled with its highest figure', () => {
  expect(curveLabels([curve], scale, ROWS.full, 50_000, 'en')).toMatchObject([{ name: 'Japan', men: '50,000' }])
})

test('a figure far from its peak is not said', () => {
  // A wall of other curves round the peak: only the name has room, farther on.
  const wall: Curve = {
    ...curve,
    id: 'wall',
    points: Array.from({ length: 46 }, (_, i) => ({
      ...curve.points[1]!,
      at: i * 4,
      plot: i % 2 ? 1 : 49_000,
      ring: false,
    })),
  }
  const labels = curveLabels([curve, wall], scale, ROWS.full, 50_000, 'en')
  for (const label of labels) if (label.men) expect(Math.abs(label.x - 100)).toBeLessThan(160)
  expect(labels.find(({ id }) => id === 'JP')?.men).toBe('')
})

const data = timelineData(readLesson((await loadLesson('geodata/basic-convention')).files).lesson!)
const screens: [name: string, rows: RowSet, width: number][] = [
  ['1366 px', 'full', 1366 - 220],
  ['1024 px', 'full', 1024 - 220],
  ['1366 px, low', 'low', 1366 - 220],
  ['phone', 'phone', trackWidth(358, data.from, data.to, 4)],
]

describe.each(screens)('flagship at %s', (_name, set, width) => {
  test.each(['ja', 'en'] as const)('labels lie on nothing (%s)', (lang) => {
    const rows = ROWS[set]
    const scale = makeTimescale(data, width)
    const top = axisTop(data.curves)
    const labels = curveLabels(data.curves, scale, rows, top, lang)
    expect(labels.length).toBeGreaterThanOrEqual(set === 'full' ? 3 : 2)
    for (const label of labels) {
      expect(label.x).toBeGreaterThanOrEqual(0)
      expect(label.x + label.w).toBeLessThanOrEqual(width)
      expect(label.y).toBeLessThanOrEqual(rows.base)
    }
    for (const a of labels) for (const b of labels) if (a !== b) expect(overlap(a, b), `${a.id} ${b.id}`).toBe(false)
    for (const label of labels)
      for (const drawn of data.curves)
        for (const [x, y] of samples(drawn, scale.x, (men) => yOf(rows, top, men)))
          expect(inside(label, x, y), `${label.id} on ${drawn.id} at ${x},${y}`).toBe(false)
  })
})

const overlap = (a: CurveLabel, b: CurveLabel): boolean =>
  a.x < b.x + b.w &&
  b.x < a.x + a.w &&
  a.y - labelBox.above < b.y + labelBox.below &&
  b.y - labelBox.above < a.y + labelBox.below

const inside = ({ x, y, w }: CurveLabel, px: number, py: number): boolean =>
  px > x && px < x + w && py > y - labelBox.above && py < y + labelBox.below

/** Points along a curve, close together. */
function samples(drawn: Curve, x: (at: number) => number, y: (men: number) => number): [number, number][] {
  return drawn.points.flatMap((b, i): [number, number][] => {
    const a = drawn.points[i - 1]
    if (!a) return []
    return Array.from({ length: 41 }, (_, k) => {
      const t = k / 40
      return [x(a.at) + (x(b.at) - x(a.at)) * t, y(a.plot) + (y(b.plot) - y(a.plot)) * t]
    })
  })
}
