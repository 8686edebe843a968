import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../../src/cli/run'

const FLAGSHIP = 'geodata/basic-convention'
let folder = ''
beforeAll(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'shunju-run-'))
  fs.writeFileSync(path.join(folder, 'lesson.json'), '{ "id": ')
})
afterAll(() => fs.rmSync(folder, { recursive: true }))

async function shunju(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('the command line', () => {
  it('tells a day as JSON on standard output alone', async () => {
    const { code, out } = await shunju('at', FLAGSHIP, '1918-09-06', '--json', '--point', '135.07,48.48')
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({ lesson: 'basic-convention', date: '1918-09-06' })
    expect(answer.here.length).toBeGreaterThan(0)
    expect(code).toBe(0)
  })

  it('tells it in words, and takes a point west of Greenwich and a date before our era', async () => {
    const west = await shunju('at', FLAGSHIP, '1918-09-06', '--point=-165.4,64.5')
    expect(west.out).toMatch(/^From .*: 6 September 1918, Taishō 7\n\nAt this point/)
    const early = await shunju('at', FLAGSHIP, '-0044-03-15', '--json')
    expect(JSON.parse(early.out)).toMatchObject({ date: '-0044-03-15', forces: [] })
  })

  it('explains itself', async () => {
    expect(await shunju('--help')).toMatchObject({ code: 0, out: expect.stringContaining('Usage'), err: '' })
    expect(await shunju()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Usage') })
  })

  it.each([
    [['dance'], /no command "dance"/],
    [['at'], /Which lesson/],
    [['check'], /Which lesson/],
    [['at', FLAGSHIP], /Which day/],
    [['at', FLAGSHIP, '1918-02-30'], /does not exist/],
    [['at', FLAGSHIP, 'yesterday'], /not a date/],
    [['at', FLAGSHIP, '1918-09-06', 'noon'], /"noon" is too much/],
    [['at', FLAGSHIP, '1918-09-06', '--point', '135'], /not a point/],
    [['at', FLAGSHIP, '1918-09-06', '--point', '135,91'], /not a point/],
    [['at', FLAGSHIP, '1918-09-06', '--point', 'x,y'], /not a point/],
    [['at', FLAGSHIP, '1918-09-06', '--point'], /not a point/],
    [['at', FLAGSHIP, '1918-09-06', '--jason'], /no option --jason/],
    [['check', FLAGSHIP, '--point', '1,1'], /--point belongs/],
    [['at', 'geodata/nowhere', '1918-09-06'], /no folder/],
    [['at', 'src/time', '1918-09-06'], /lesson\.json/],
  ])('refuses %j with a sentence', async (args, why) => {
    const { code, out, err } = await shunju(...args)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(why)
    expect(err).not.toMatch(/\.[jt]s:\d+/)
  })

  it('has nothing to tell of a lesson that cannot be read', async () => {
    const { code, out, err } = await shunju('at', folder, '1918-09-06')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/lesson\.json.*not valid JSON/)
  })
})
