import { checkLesson } from '../model/checks'
import type { Problem } from '../model/types'
import { loadLesson } from './load'

/**
 * Checks a lesson folder and prints what it finds: for people, by file, or as a JSON array of findings. Resolves to
 * the exit code: 0 when nothing was found, 1 otherwise. Rejects with a UsageError when there is no lesson to check.
 */
export async function check(folder: string, json: boolean): Promise<number> {
  const { files, problems } = await loadLesson(folder)
  const unreadable = new Set(problems.map(({ file }) => file))
  // What follows from a file that is no JSON would only bury the one line that is wrong.
  const found = unreadable.size > 0 ? [...problems] : checkLesson(files)
  process.stdout.write(json ? `${JSON.stringify(found, null, 2)}\n` : report(folder, found))
  return found.length === 0 ? 0 : 1
}

/** The findings as text, grouped by file. */
export function report(folder: string, problems: readonly Problem[]): string {
  if (problems.length === 0) return `${folder}: nothing found.\n`
  const files = [...new Set(problems.map(({ file }) => file))]
  const blocks = files.map((file) =>
    [file, ...problems.filter((problem) => problem.file === file).map(lineOf)].join('\n'),
  )
  const count = problems.length === 1 ? '1 finding' : `${problems.length} findings`
  return `${blocks.join('\n\n')}\n\n${folder}: ${count}.\n`
}

function lineOf({ feature, field, message, fix, severity }: Problem): string {
  const where = [feature, field].filter((part) => part !== '').join(' · ')
  return `  ${severity === 'error' ? '✗' : '!'} ${where ? `${where}: ` : ''}${message}\n      ${fix}`
}
