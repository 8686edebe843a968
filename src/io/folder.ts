import { promises as fs } from 'node:fs'
import path from 'node:path'
import { problem } from '../model/problem'
import type { LessonFiles, Problem } from '../model/types'

/** The files of a folder, and what could not be read of them. */
export interface Folder {
  readonly files: LessonFiles
  readonly problems: readonly Problem[]
}

/**
 * Reads all .geojson, .json, .csv and .md files of a folder and its subfolders, in the order of their names. A file
 * that is no JSON becomes a finding with its line. Rejects when the folder cannot be read.
 */
export async function readFolder(folder: string): Promise<Folder> {
  const names = (await fs.readdir(folder, { recursive: true })).map((name) => name.split(path.sep).join('/'))
  const files: Record<string, unknown> = {}
  const problems: Problem[] = []
  for (const name of names.filter((file) => /\.(geojson|json|csv|md)$/.test(file)).sort()) {
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
