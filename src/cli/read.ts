import { readLesson } from '../model/read'
import type { Lesson } from '../model/types'
import { loadLesson } from './load'

/** A lesson to answer from; `lesson` is null where it cannot be read at all. */
export interface ReadResult {
  readonly lesson: Lesson | null
  readonly sound: boolean
}

/** Reads a lesson folder and says on `err` that facts may be missing where its data have errors. Rejects as `loadLesson` does. */
export async function readWithWarning(folder: string, err: (text: string) => void): Promise<ReadResult> {
  const loaded = await loadLesson(folder)
  const { lesson, problems } = readLesson(loaded.files)
  const errors = [...loaded.problems, ...problems].filter(({ severity }) => severity === 'error')
  const [one] = errors
  if (one) {
    const many = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`
    err(`${folder} has ${many}; the answer may lack facts. Run: check ${folder}`)
    err(`The first: ${one.file} ${one.feature} ${one.field}: ${one.message}`)
  }
  return { lesson, sound: errors.length === 0 }
}
