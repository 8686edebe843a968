import type { Claim, Lesson } from './types'

/** Where a claim can be met in the lesson. */
export interface ClaimCoverage {
  readonly claim: Claim
  /** Every fact that it names is in the lesson. */
  readonly covered: boolean
  /** Ids that it names and the lesson does not have. */
  readonly missing: readonly string[]
  /** Ids of the chapters that tell it. */
  readonly chapters: readonly string[]
}

/** Which claims the lesson shows, and where. */
export function claimCoverage(lesson: Lesson): ClaimCoverage[] {
  const known = claimableIds(lesson)
  return lesson.claims.map((claim) => {
    const missing = claim.facts.filter((id) => !known.has(id))
    const chapters = lesson.chapters.filter(({ claims }) => claims.includes(claim.id)).map(({ id }) => id)
    return { claim, covered: claim.facts.length > 0 && missing.length === 0, missing, chapters }
  })
}

/** Ids of everything by which a claim can be met: it has a date, a card or a chart. */
export function claimableIds(lesson: Lesson): ReadonlySet<string> {
  const { events, treaties, zones, legs, series, people, recognitions, capitalShips } = lesson
  return new Set([
    ...[...events, ...treaties, ...series, ...people, ...recognitions].map(({ id }) => id),
    ...zones.flatMap(({ id, stage }) => [id, stage]),
    ...legs.keys(),
    ...(capitalShips ? [capitalShips.id] : []),
  ])
}
