import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hue, hueName, isCased, onHue } from '../../src/panels/hue'
import { nationVariables } from '../../src/themes/css'
import { palettes } from '../../src/themes/palette'

const tokens = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8')

test('every nation has its colours among the variables of the page', () => {
  const names = new Set(nationVariables(palettes.light).map(([name]) => `var(${name})`))
  const nations = 'JP US GB CA FR IT CN PL RO RS DE KR MN RU RD SU CS WH FE PT PZ RU-CER AL neutral BE'.split(' ')
  for (const nation of nations) expect([...names]).toEqual(expect.arrayContaining([hue(nation), onHue(nation)]))
  expect(hueName('SU')).toBe(hueName('RD'))
  expect(isCased('CN')).toBe(true)
  expect(isCased('JP')).toBe(false)
})

test.each([
  ['light', ':root'],
  ['dark', '[data-look="dark"]'],
  ['projector', '[data-look="projector"]'],
] as const)('the style sheet has the same paper, ink, land and sea as the palette of the look %s', (look, selector) => {
  const quoted = selector.replaceAll('"', '[\'"]').replace('[data', '\\[data').replace(/\]$/, '\\]')
  const block = new RegExp(`${quoted} \\{([^}]*)\\}`).exec(tokens)![1]!
  const value = (name: string): string => new RegExp(`--${name}: (#[0-9A-Fa-f]{6})`).exec(block)![1]!.toUpperCase()
  const palette = palettes[look]
  expect(['paper', 'ink', 'land', 'sea-2', 'coast'].map(value)).toEqual(
    [palette.paper, palette.ink, palette.land, palette.sea[1], palette.coast].map((hex) => hex.toUpperCase()),
  )
})
