import { readFolder } from '../io/folder'
import type { Folder } from '../io/folder'

/** Arguments or input that cannot be used at all; its message is for the person at the keyboard. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** Reads the files of a lesson folder. Throws a UsageError when the folder is not there or holds no lesson. */
export async function loadLesson(folder: string): Promise<Folder> {
  const loaded = await readFolder(folder).catch(() => {
    throw new UsageError(
      `There is no folder "${folder}" that can be read. Give that of a lesson: geodata/basic-convention.`,
    )
  })
  const names = [...Object.keys(loaded.files), ...loaded.problems.map(({ file }) => file)]
  if (!names.includes('lesson.json')) {
    throw new UsageError(`"${folder}" holds no lesson.json. Give the folder of a lesson: geodata/basic-convention.`)
  }
  return loaded
}
