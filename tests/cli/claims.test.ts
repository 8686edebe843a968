import { describe, expect, it } from 'vitest'
import { claimsAnswer, claimsReport } from '../../src/cli/claims'
import { run } from '../../src/cli/run'
import { claimCoverage } from '../../src/model/coverage'
import type { Claim } from '../../src/model/types'
import { event, lesson } from '../scene/world'

const claim = (id: string, facts: readonly string[]): Claim => ({
  id,
  text: { ja: id, en: id },
  verdict: 'confirmed',
  facts,
  conflict: null,
  note: null,
  sources: [],
})

const coverage = claimCoverage({
  ...lesson({ events: [event('e-1', '1918-08-15')] }),
  claims: [claim('A', ['e-1']), claim('B', ['e-1', 'e-2']), claim('C', [])],
})

describe('claims', () => {
  it('a claim is covered when all that it names is there', () => {
    expect(claimsAnswer(coverage)).toMatchObject({ total: 3, covered: 1, uncovered: ['B', 'C'] })
    expect(coverage.map(({ missing }) => missing)).toEqual([[], ['e-2'], []])
  })

  it('are told in lines', () => {
    expect(claimsReport('here', coverage).split('\n')).toEqual([
      '  ✓ A confirmed: e-1',
      '  ✗ B confirmed: e-1, e-2  (not in the lesson: e-2)',
      '  ✗ C confirmed: ',
      '',
      'here: 1 of 3 claims covered.',
    ])
  })

  it('of the flagship lesson are all covered, and the command says so', async () => {
    const out: string[] = []
    const code = await run(['claims', 'geodata/basic-convention', '--json'], {
      out: (text) => out.push(text),
      err: () => {},
    })
    expect(code).toBe(0)
    expect(JSON.parse(out.join('\n'))).toMatchObject({ total: 74, covered: 74, uncovered: [] })
  })
})
