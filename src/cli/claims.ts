import { claimCoverage } from '../model/coverage'
import type { ClaimCoverage } from '../model/coverage'
import { UsageError } from './load'
import { readWithWarning } from './read'
import type { Streams } from './run'

/**
 * Lists which statements of the article a lesson shows and where. Resolves to the exit code: 0 when all are shown,
 * 1 otherwise. Rejects with a UsageError when the lesson cannot be read.
 */
export async function claims(folder: string, json: boolean, { out, err }: Streams): Promise<number> {
  const { lesson, sound } = await readWithWarning(folder, err)
  if (!lesson) throw new UsageError(`${folder} cannot be read as a lesson. Run: check ${folder}`)
  const coverage = claimCoverage(lesson)
  out(json ? JSON.stringify(claimsAnswer(coverage), null, 2) : claimsReport(folder, coverage))
  return sound && coverage.every(({ covered }) => covered) ? 0 : 1
}

/** The coverage as plain data for scripts. */
export function claimsAnswer(coverage: readonly ClaimCoverage[]) {
  return {
    total: coverage.length,
    covered: coverage.filter(({ covered }) => covered).length,
    uncovered: coverage.filter(({ covered }) => !covered).map(({ claim }) => claim.id),
    claims: coverage.map(({ claim: { id, verdict, facts, conflict }, covered, missing, chapters }) => ({
      id,
      verdict,
      covered,
      facts,
      missing,
      chapters,
      conflict,
    })),
  }
}

/** The coverage as lines for people to read. */
export function claimsReport(folder: string, coverage: readonly ClaimCoverage[]): string {
  const lines = coverage.map(({ claim, covered, missing, chapters }) => {
    const where = [claim.facts.join(', '), ...(chapters.length > 0 ? [`told in ${chapters.join(', ')}`] : [])]
    const wrong = missing.length > 0 ? `  (not in the lesson: ${missing.join(', ')})` : ''
    return `  ${covered ? '✓' : '✗'} ${claim.id} ${claim.verdict}: ${where.join('; ')}${wrong}`
  })
  const covered = coverage.filter((one) => one.covered).length
  return [...lines, '', `${folder}: ${covered} of ${coverage.length} claims covered.`].join('\n')
}
