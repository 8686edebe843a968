import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { hueName, isCased } from '../../src/panels/hue'

const tokens = readFileSync(new URL('../../src/app/tokens.css', import.meta.url), 'utf8')

test('every nation has a hue in the tokens, its own or that of its kin', () => {
  const nations = 'JP US GB CA FR IT CN PL RO RS DE KR MN RU RD SU CS WH FE PT PZ RU-CER AL neutral'.split(' ')
  for (const nation of nations) {
    expect(tokens).toContain(`--${hueName(nation)}: `)
    expect(tokens).toContain(`--on-${hueName(nation)}: `)
  }
  expect(hueName('SU')).toBe(hueName('RD'))
})

test('the light hues are those that the tokens call cased', () => {
  for (const name of ['fr', 'ca', 'cn', 'wh', 'fe', 'jp', 'us', 'gb']) {
    expect(isCased(name)).toBe(new RegExp(`--on-${name}: [^\\n]*/\\* cased`).test(tokens))
  }
})
