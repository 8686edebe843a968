import fs from 'node:fs'
import { expect } from 'vitest'

/** Compares a picture with the one kept; with UPDATE_GOLDEN=1 in the environment it is written instead. */
export function expectGolden(name: string, svg: string): void {
  const file = new URL(`../golden/paper/${name}.svg`, import.meta.url)
  if (process.env.UPDATE_GOLDEN === '1') {
    fs.writeFileSync(file, svg)
    return
  }
  const kept = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : ''
  const [a, b] = [svg.split('\n'), kept.split('\n')]
  const first = a.findIndex((line, i) => line !== b[i])
  if (svg === kept) return
  expect.fail(
    `${name}.svg is another picture from line ${first + 1} on:\n  is   ${a[first]?.slice(0, 300)}\n  kept ${b[first]?.slice(0, 300)}\n` +
      'Look at it; if it is right, run the test with UPDATE_GOLDEN=1.',
  )
}

/** A picture that opens in a browser, one element a line. */
export const picture = ([width, height]: readonly [number, number], content: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">\n${content}\n</svg>\n`
