import { promises as fs } from 'node:fs'
import path from 'node:path'
import { problem } from '../model/problem'
import type { LessonFiles, Problem } from '../model/types'

/** Arguments or input that cannot be used at all; its message is for the person at the keyboard. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The files of a lesson folder, and what could not be read of them. */
export interface Loaded {
  readonly files: LessonFiles
  readonly problems: readonly Problem[]
}

/**
 * Reads all .geojson, .json, .csv and .md files of a folder and its subfolders. Throws a UsageError when the folder is
 * not there or holds no lesson; a file that is no JSON becomes a finding with its line.
 */
export async function loadLesson(folder: string): Promise<Loaded> {
  const names = await fs.readdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(
      `There is no folder "${folder}". Give the folder of a lesson, such as geodata/basic-convention.`,
    )
  })
  const wanted = names
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => /\.(geojson|json|csv|md)$/.test(name))
  if (!wanted.includes('lesson.json')) {
    throw new UsageError(
      `"${folder}" holds no lesson.json. Give the folder of a lesson, such as geodata/basic-convention.`,
    )
  }
  const files: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const name of wanted.sort()) {
    const text = (await fs.readFile(path.join(folder, name), 'utf8')).replace(/^\uFEFF/, '')
    if (/\.(csv|md)$/.test(name)) {
      files[name] = text
      continue
    }
    try {
      files[name] = JSON.parse(text)
    } catch (error) {
      problems.push(syntaxProblem(name, text, String(error)))
    }
  }
  return { files, problems }
}

function syntaxProblem(file: string, text: string, error: string): Problem {
  const position = /position (\d+)/.exec(error)?.[1]
  const line = text.slice(0, position ? Number(position) : text.trimEnd().length).split('\n').length
  return problem(
    { file, feature: '' },
    {
      field: `line ${line}`,
      code: 'json-syntax',
      message: `The file is not valid JSON: something is wrong in line ${line} or just before it.`,
      fix: 'Look there for a missing or surplus comma, bracket or quotation mark.',
    },
  )
}
