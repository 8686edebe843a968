import { describe, expect, it } from 'vitest'
import { storyReport } from '../../src/cli/check-story'
import { run } from '../../src/cli/run'

const FLAGSHIP = 'geodata/basic-convention'

async function shunju(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await run(args, { out: (text) => out.push(text), err: (text) => err.push(text) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('check-story', () => {
  it('passes the flagship lesson', async () => {
    const { code, out, err } = await shunju('check-story', FLAGSHIP)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(out).toMatch(/^geodata\/basic-convention: \d+ dates and figures read, \d+ found in the facts\.$/)
  })

  it('tells as JSON where each was found', async () => {
    const { out } = await shunju('check-story', FLAGSHIP, '--json')
    expect(JSON.parse(out)).toContainEqual({
      file: 'story/06-joint-landing.md',
      of: 'joint-landing',
      lang: 'ja',
      kind: 'figure',
      says: '1万4,040',
      found: 'jp-12d-landing',
    })
  })

  it('lists what no fact says, and what to do', () => {
    const proof = { file: 'story/01.md', of: 'landing', lang: 'en', kind: 'figure', says: '24,000' } as const
    const report = storyReport('isle', [
      { ...proof, found: null },
      { ...proof, says: '900', found: 'a-landing' },
    ])
    expect(report).toContain('story/01.md\n  ✗ landing · en: “24,000” is in no fact that it cites')
    expect(report).toContain('2 dates and figures read, 1 found in the facts, 1 not found.')
    expect(report).toContain('figures: - 24000: source-id (why)')
  })

  it.each([
    [['check-story'], /Which lesson/],
    [['check-story', 'geodata/nowhere'], /no folder/],
    [['check-story', FLAGSHIP, '1918'], /"1918" is too much/],
    [['check-story', FLAGSHIP, '--point', '1,1'], /--point belongs/],
  ])('refuses %j with a sentence', async (args, why) => {
    const { code, out, err } = await shunju(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(why)
  })
})
