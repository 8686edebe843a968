import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'

const OK = 'tests/golden/check/ok'
let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shunju-build-test-'))
  fs.mkdirSync(path.join(folder, 'letters'))
  fs.writeFileSync(path.join(folder, 'letters/dear.txt'), 'not ours to empty')
  fs.writeFileSync(path.join(folder, 'file'), '')
  fs.cpSync(OK, path.join(folder, 'bad'), { recursive: true })
  fs.writeFileSync(path.join(folder, 'bad/sources.json'), '[')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function build(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(['build', ...args], { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}
const at = (name: string): string => path.join(folder, name)

describe('build', () => {
  it('explains itself', async () => {
    expect(await build('--help')).toMatchObject({ code: 0, out: expect.stringContaining('--single-file') })
  })

  it('refuses what cannot be used with a sentence, before anything is built', async () => {
    const refused: readonly [readonly string[], RegExp][] = [
      [[], /Which lesson/],
      [[OK], /Where to/],
      [[OK, '--single-file'], /-o lesson\.html/],
      [[OK, '-o', at('page.html')], /add --single-file/],
      [[OK, 'more', '-o', at('new')], /"more" is too much/],
      [[OK, '--fast', '-o', at('new')], /no option --fast/],
      [['geodata/nowhere', '-o', at('new')], /no folder/],
      [['src/time', '-o', at('new')], /lesson\.json/],
      [[OK, '-o', at('letters')], /other files in it/],
      [[OK, '-o', at('file')], /a file of that name/],
      [[OK, '--single-file', '-o', at('nowhere/isle.html')], /its folder does not exist/],
      [[OK, '--single-file', '-o', at('letters')], /a folder of that name/],
    ]
    for (const [args, why] of refused) {
      expect([args, await build(...args)]).toEqual([args, { code: 2, out: '', err: expect.stringMatching(why) }])
    }
    expect(fs.readdirSync(at('letters'))).toEqual(['dear.txt'])
  })

  it('lists the errors of a lesson as check does, and builds nothing', async () => {
    const { code, out, err } = await build(at('bad'), '--single-file', '-o', at('bad.html'))
    expect(code).toBe(1)
    expect(out).toMatch(/sources\.json/)
    expect(err).toMatch(/Nothing was built/)
    expect(fs.existsSync(at('bad.html'))).toBe(false)
  })

  it('makes one page of another lesson, with that lesson alone and nothing to fetch', async () => {
    const page = at('isle.html')
    const { code, out } = await build(OK, '--single-file', '-o', page)
    expect([code, out]).toEqual([0, expect.stringMatching(/isle\.html: \d\.\d\d MB/)])
    const html = fs.readFileSync(page, 'utf8')
    const inside = [...html.matchAll(/data-asset="([^"]+)"/g)].map(([, name]) => name!)
    expect(inside.some((name) => name.includes('basic-convention'))).toBe(false)
    expect(inside.filter((name) => name.startsWith('data/')).length).toBeGreaterThan(1)
    expect(html).not.toMatch(/<(script|link|img)[^>]* (src|href)="(?!data:)/)
  }, 240_000)
})
