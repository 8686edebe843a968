import { readLesson } from '../read'
import type { LessonFiles, Problem } from '../types'
import { checkCauses } from './causes'
import { checkContent } from './content'
import { checkCoordinates } from './coordinates'
import { checkDates } from './dates'
import { checkEndings } from './endings'
import { checkIds } from './ids'
import { checkInput } from './input'
import type { Check } from './input'
import { checkMarching } from './marching'
import { checkMen } from './men'
import { checkNearPlace } from './near-place'
import { checkOffices } from './offices'
import { checkReferences } from './references'
import { checkRings } from './rings'
import { checkSpeeds } from './speeds'
import { checkStory } from './story'
import { checkTexts } from './texts'
import { checkWithdrawals } from './withdrawals'

const CHECKS: readonly Check[] = [
  checkIds,
  checkReferences,
  checkTexts,
  checkCauses,
  checkDates,
  checkCoordinates,
  checkRings,
  checkNearPlace,
  checkMarching,
  checkSpeeds,
  checkEndings,
  checkWithdrawals,
  checkMen,
  checkStory,
  checkContent,
  checkOffices,
]

/** Findings that follow from wrong coordinates: they go when those are mended. */
const CONSEQUENCES = ['stop-off-line', 'far-from-place', 'too-fast', 'winding', 'no-area', 'self-crossing']
const CAUSES = ['swapped', 'off-earth', 'antimeridian']

/** Everything that is wrong with a lesson, in the order of its files; empty when nothing is. */
export function checkLesson(files: LessonFiles): Problem[] {
  const { lesson, problems } = readLesson(files)
  const found: Problem[] = [...problems]
  if (lesson) {
    const input = checkInput(files, lesson)
    for (const check of CHECKS) check(input, (problem) => found.push(problem))
  }
  const caused = new Set(found.filter(({ code }) => CAUSES.includes(code)).map(whereOf))
  const rest = found.filter((problem) => !CONSEQUENCES.includes(problem.code) || !caused.has(whereOf(problem)))
  return rest.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0))
}

const whereOf = ({ file, feature }: Problem): string => `${file} ${feature}`
