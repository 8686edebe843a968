import type { Report } from './problem'
import { readCapitalShips } from './read-capital-ships'
import { readClaims } from './read-claims'
import { readGlossary } from './read-glossary'
import { readPeople } from './read-people'
import { readPerspectives } from './read-perspectives'
import { readRecognitions } from './read-recognitions'
import type { Lesson, LessonFiles } from './types'

/** What a lesson knows beside the facts on its map. */
export type LessonContent = Pick<
  Lesson,
  'claims' | 'glossary' | 'people' | 'recognitions' | 'perspectives' | 'capitalShips'
>

/** Reads the files beside the map; a lesson may leave out any of them. */
export function readContent(files: LessonFiles, report: Report): LessonContent {
  const list = <T>(file: string, read: (data: unknown, report: Report) => T[]): T[] =>
    file in files ? read(files[file], report) : []
  return {
    claims: list('claims.json', readClaims),
    glossary: list('glossary.json', readGlossary),
    people: list('people.json', readPeople),
    recognitions: list('recognitions.json', readRecognitions),
    perspectives: list('perspectives.json', readPerspectives),
    capitalShips: 'capital-ships.json' in files ? readCapitalShips(files['capital-ships.json'], report) : null,
  }
}
