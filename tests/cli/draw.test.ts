import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { decode } from 'fast-png'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'

const FLAGSHIP = 'geodata/basic-convention'
let folder = ''
beforeAll(() => void (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shunju-draw-'))))
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function draw(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['draw', FLAGSHIP, ...args], { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('draw on the flagship', { timeout: 120_000 }, () => {
  it('writes a whole SVG to standard output, its faces inside', async () => {
    const { code, out } = await draw('1918-09-18', '--lang', 'en', '--no-relief')
    expect(code).toBe(0)
    expect(out).toMatch(/^<svg [^>]*width="1123" height="794"[^>]*>\n<style>/)
    expect(out.trimEnd()).toMatch(/<\/svg>$/)
    expect(out.includes('>18 September 1918</text>')).toBe(true)
    expect(out.includes('>Vladivostok</text>')).toBe(true)
    // The faces are base 64, in which any letters may meet.
    const drawn = out.slice(out.indexOf('</style>'))
    expect(/.{0,60}(NaN|undefined|\[object).{0,60}/.exec(drawn)?.[0]).toBe(undefined)
  })

  it('writes a PNG of the size asked for, with many colours', async () => {
    const file = path.join(folder, 'map.png')
    const { code, out, err } = await draw(
      '1920-08-18',
      '--size',
      '500x400',
      '--png-scale',
      '1',
      '--furigana',
      'on',
      '-o',
      file,
    )
    expect({ code, out, err }).toEqual({ code: 0, out: '', err: `${file} written.` })
    const { width, height, data } = decode(fs.readFileSync(file))
    expect([width, height]).toEqual([500, 400])
    const colours = new Set<number>()
    for (let i = 0; i < data.length; i += 4) colours.add((data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!)
    expect(colours.size).toBeGreaterThan(500)
  })

  it('says that a file cannot be written', async () => {
    const { code, err } = await draw(
      '1918-09-18',
      '--size',
      '400x400',
      '--no-relief',
      '-o',
      path.join(folder, 'no', 'x.svg'),
    )
    expect(code).toBe(2)
    expect(err).toMatch(/was not written: its folder does not exist/)
  })
})
