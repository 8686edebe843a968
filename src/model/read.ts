import { forcesOf } from './forces'
import { timeLegs } from './moments'
import type { Report } from './problem'
import { readCauses } from './read-causes'
import { readConflicts } from './read-conflicts'
import { readContent } from './read-content'
import { readEvents } from './read-events'
import { readLegs } from './read-legs'
import { readHead } from './read-lesson'
import { readPlaces } from './read-places'
import { readSeries } from './read-series'
import { readSources } from './read-sources'
import { readChapter } from './read-story'
import { readTreaties } from './read-treaties'
import { readZones } from './read-zones'
import type { Lesson, LessonFiles, Problem } from './types'

/** What was read, and what was found wrong on the way. */
export interface Reading {
  /** Null only when lesson.json itself cannot be used. */
  readonly lesson: Lesson | null
  readonly problems: readonly Problem[]
}

/**
 * Reads the files of a lesson. Whatever cannot be used is left out and reported; the good part is kept. Findings
 * that need more than one fact to see (ids that lead nowhere, a force in two places) are the checks' work.
 */
export function readLesson(files: LessonFiles): Reading {
  const problems: Problem[] = []
  const report: Report = (problem) => problems.push(problem)
  const each = <T>(name: string, read: (file: string, data: unknown) => T[]): T[] =>
    regionFiles(files, name).flatMap((file) => read(file, files[file]))

  const head = readHead(files['lesson.json'], report)
  const sources = readSources(files['sources.json'] ?? [], report)
  const places = 'places.geojson' in files ? readPlaces('places.geojson', files['places.geojson'], report) : new Map()
  const legs = timeLegs(
    each('legs', (file, data) => readLegs(file, data, places, report)),
    report,
  )
  const facts = {
    sources,
    places,
    legs,
    forces: forcesOf(legs.values()),
    zones: each('zones', (file, data) => readZones(file, data, report)),
    treaties: each('treaties', (file, data) => readTreaties(file, data, report)),
    events: each('events', (file, data) => readEvents(file, data, report)),
    series: filesLike(files, /^series\/troops\.csv$/).flatMap((file) => readSeries(file, files[file], report)),
    conflicts: 'conflicts.json' in files ? readConflicts(files['conflicts.json'], report) : [],
  }
  const causes = 'causes.json' in files ? readCauses(files['causes.json'], facts, report) : []
  const chapters = filesLike(files, /^story\/[^/]+\.md$/).flatMap(
    (file) => readChapter(file, files[file], report) ?? [],
  )
  const content = readContent(files, report)
  return { lesson: head && { ...head, ...facts, causes, chapters, ...content }, problems }
}

/** The files `<region>/<name>.geojson`, in the order of their names. */
export function regionFiles(files: LessonFiles, name: string): string[] {
  return filesLike(files, new RegExp(`^[^/]+/${name}\\.geojson$`))
}

function filesLike(files: LessonFiles, pattern: RegExp): string[] {
  return Object.keys(files)
    .filter((file) => pattern.test(file))
    .sort()
}
