import { plain } from '../i18n/ruby'
import type { Lesson, Series } from '../model/types'
import type { Scene } from '../scene/types'

/**
 * Ids of the forces on the map that a series counts: those of its nation in the region that its scope names first, or
 * all of the nation where it names none, or where none of its forces is there.
 */
export function forcesOf(series: Series, lesson: Pick<Lesson, 'forces' | 'regions'>): string[] {
  const own = lesson.forces.filter(({ nation }) => nation === series.nation)
  const region = firstNamed(series, lesson)
  const there = own.filter(({ legs }) => legs.some((leg) => leg.region === region))
  return (there.length > 0 ? there : own).map(({ id }) => id)
}

function firstNamed({ scope }: Series, { regions }: Pick<Lesson, 'regions'>): string | null {
  const words = plain(scope.ja)
  const found = regions
    .map(({ id, name }) => ({ id, at: words.indexOf(plain(name.ja)) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)
  return found[0]?.id ?? null
}

/** What a map lights: the forces that are on it now; null where none of them is, so that nothing pales for nothing. */
export function litOn({ standing }: Pick<Scene, 'standing'>, ids: readonly string[]): ReadonlySet<string> | null {
  if (ids.length === 0) return null
  const there = new Set([...standing.stationed, ...standing.underWay].map(({ force }) => force.id))
  const lit = ids.filter((id) => there.has(id))
  return lit.length > 0 ? new Set(lit) : null
}
