import { decode } from 'fast-png'
import { describe, expect, it } from 'vitest'
import { openFaces } from '../../src/cli/faces'
import { faceRules, familyList, ruleFor } from '../../src/cli/faces-css'
import { measuresFrom } from '../../src/cli/draw-measure'
import { svgToPng } from '../../src/cli/png'
import { withFonts } from '../../src/cli/svg-fonts'
import { outlined } from '../../src/cli/svg-outline'
import { mapTexts } from '../../src/cli/svg-text'
import { families } from '../../src/ink/fonts'

const faces = openFaces()
const font = (family: string, weight = 400, italic = false) => ({ families: familyList(family), weight, italic })
const svg = (body: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="200" height="100">${body}</svg>`

describe('faces in Node', () => {
  it.each([
    // Measured in Chromium at 100 px with font-kerning: none.
    ['ウラジオストク 14,040', families.ja, 400, false, 941.97],
    ['ウラジオストク', families.ja, 700, false, 640.05],
    ['Vladivostok', families.en, 400, false, 487.81],
    ['Vladivostok 14,040', families.en, 700, false, 836.5],
    ['Taishō 7', "'Source Serif 4 Variable'", 400, true, 371.81],
    ['18 September 1918', "'Source Serif 4 Variable'", 600, false, 899],
  ] as const)('set %s as wide as a browser does', (text, family, weight, italic, width) => {
    expect(faces.width(text, font(family, weight, italic), 100)).toBeCloseTo(width, 0)
    expect(faces.width(text, font(family, weight, italic), 10)).toBeCloseTo(width / 10, 1)
  })

  it('move the points of a variable face with its weight', () => {
    const stem = (weight: number) => {
      const xs = faces
        .outline('l', font("'Source Sans 3 Variable'", weight))!
        .commands.flatMap(({ args }) => args[0] ?? [])
      return Math.max(...xs) - Math.min(...xs)
    }
    expect(stem(700)).toBeGreaterThan(stem(400) * 1.3)
    expect(stem(400)).toBeGreaterThan(stem(200) * 1.3)
  })

  it('know what they do not have, and lay a missing sign together', () => {
    expect(faces.outline('𒀀', font(families.ja))).toBe(null)
    expect(faces.width('a𒀀', font(families.ja), 10)).toBe(null)
    const { measure } = measuresFrom(faces, 'ja')
    expect(measure('a𒀀', 'unit', 10)).toBeGreaterThan(measure('a', 'unit', 10) + 9)
    const parts = (char: string) => faces.outline(char, font(families.en))!.commands.length
    expect(parts('≠')).toBe(parts('=') + parts('/'))
  })

  it('choose the rule by family, style, weight and character', () => {
    const css = `@font-face { font-family: 'A'; font-weight: 400; src: url('./a4.woff2'); unicode-range: U+41-5A; }
      @font-face { font-family: 'A'; font-weight: 700; src: url('./a7.woff2'); unicode-range: U+41-5A; }
      @font-face { font-family: 'B'; font-weight: 200 900; font-style: italic; src: url('./b.woff2'); unicode-range: U+41-5A, U+61; size-adjust: 107%; }`
    const rules = faceRules(css)
    const file = (char: string, family: string, weight: number) => ruleFor(rules, char, font(family, weight))?.file
    expect(file('A', 'A, B', 500)).toBe('a4.woff2')
    expect(file('A', 'A, B', 600)).toBe('a7.woff2')
    expect(file('A', 'serif, B, A', 600)).toBe('b.woff2')
    expect(file('a', 'A', 400)).toBe('b.woff2')
    expect(file('z', 'A, B', 400)).toBe(undefined)
    expect(rules[2]).toMatchObject({ adjust: 1.07, italic: true, weights: [200, 900] })
  })
})

describe('texts of an SVG', () => {
  it('are taken apart with what holds for each character', () => {
    const found: unknown[] = []
    const body = `<g font-family="'X'" font-size="10"><text x="1 5" y="2" rotate="0 30" fill="#111" text-anchor="middle">a&lt;<tspan font-weight="bold" fill="#222">c</tspan> d</text></g><text>e</text>`
    const out = mapTexts(svg(body), (text) => {
      found.push(text)
      return '<g/>'
    })
    expect(out).toBe(svg(`<g font-family="'X'" font-size="10"><g/></g><g/>`))
    expect(found[0]).toMatchObject({
      attributes: ' fill="#111"',
      paints: ['', ' fill="#222"'],
      chars: [
        { char: 'a', x: 1, y: 2, rotate: 0, size: 10, anchor: 'middle', font: { families: ['X'], weight: 400 } },
        { char: '<', x: 5, y: null, rotate: 30, paint: 0 },
        { char: 'c', x: null, paint: 1, font: { weight: 700 } },
        { char: ' ', paint: 0, font: { weight: 400 } },
        { char: 'd', paint: 0 },
      ],
    })
    expect(found[1]).toMatchObject({ chars: [{ char: 'e', size: 16, font: { families: ['sans-serif'] } }] })
  })

  it('become outlines in the right place', () => {
    const box = (attributes: string) => {
      const picture = svg(`<text ${attributes} font-family="'Source Sans 3 Variable'" font-size="20">HH</text>`)
      const d = / d="([^"]*)"/.exec(outlined(picture, faces))![1]!
      const numbers = d.match(/-?[\d.]+/g)!.map(Number)
      const [xs, ys] = [numbers.filter((_, i) => i % 2 === 0), numbers.filter((_, i) => i % 2 === 1)]
      return [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)] as const
    }
    const [left, right, top, bottom] = box('x="50" y="40"')
    expect(left).toBeCloseTo(51.8, 0)
    expect(bottom).toBe(40)
    expect(top).toBeGreaterThan(25)
    const middle = box('x="50" y="40" text-anchor="middle"')
    expect((middle[0] + middle[1]) / 2).toBeCloseTo(50, 1)
    const end = box('x="50" y="40" text-anchor="end"')
    expect(50 - end[1]).toBeCloseTo(left - 50, 1)
    const turned = box('x="50" y="40" rotate="90"')
    expect(turned[0]).toBe(50)
    expect(right - left).toBeGreaterThan(20)
  })

  it('carry only the faces whose characters they use', () => {
    const english = withFonts(svg(`<text font-family="${families.en}">Tsingtao</text>`), faces)
    expect(english.match(/@font-face/g)).toHaveLength(1)
    expect(english).toMatch(/<svg[^>]*>\n<style>\n@font-face \{ font-family: 'Source Sans 3 Variable'/)
    expect(english).toContain('url(data:font/woff2;base64,d09GMg')
    const both = withFonts(svg(`<text font-family="${families.en}">Taishō 青島</text>`), faces)
    expect(both.match(/@font-face/g)!.length).toBeGreaterThanOrEqual(3)
    expect(withFonts(svg('<rect/>'), faces)).toBe(svg('<rect/>'))
  })
})

describe('PNG', () => {
  it('has the size asked for, and its letters are there without fonts of the machine', async () => {
    const picture = svg(
      `<rect width="200" height="100" fill="#fff"/><text x="20" y="70" font-size="60" font-family="${families.ja}">大正</text>`,
    )
    const { width, height, channels, data } = decode(await svgToPng(picture, faces, 1.5))
    expect([width, height, channels]).toEqual([300, 150, 4])
    const dark = data.filter((value, i) => i % 4 === 0 && value < 60).length
    expect(dark).toBeGreaterThan(1200)
    expect(dark).toBeLessThan(8000)
  })
})
