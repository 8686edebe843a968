import { proofread } from '../model/prose/proofread'
import type { Proof } from '../model/prose/proofread'
import { readLesson } from '../model/read'
import { UsageError, loadLesson } from './load'
import type { Streams } from './run'

/**
 * Reads the texts of a lesson a second time: every date and figure in its chapters and cards beside the facts that they
 * cite. Resolves to the exit code: 0 when each was found, 1 otherwise. Rejects with a UsageError when there is nothing to read.
 */
export async function checkStory(folder: string, json: boolean, { out, err }: Streams): Promise<number> {
  const loaded = await loadLesson(folder)
  const { lesson, problems } = readLesson(loaded.files)
  if (!lesson) throw new UsageError(`${folder} cannot be read as a lesson. Run: check ${folder}`)
  const errors = [...loaded.problems, ...problems].filter(({ severity }) => severity === 'error')
  if (errors.length > 0) err(`${folder} has errors; the answer may lack chapters or facts. Run: check ${folder}`)
  const proofs = proofread(lesson, loaded.files)
  out(json ? JSON.stringify(proofs, null, 2) : storyReport(folder, proofs))
  return errors.length === 0 && proofs.every(({ found }) => found !== null) ? 0 : 1
}

/** What no cited fact says, by file, and how much was read. */
export function storyReport(folder: string, proofs: readonly Proof[]): string {
  const lost = proofs.filter(({ found }) => found === null)
  const blocks = [...new Set(lost.map(({ file }) => file))].map((file) =>
    [file, ...lost.filter((proof) => proof.file === file).map(lineOf)].join('\n'),
  )
  const read = `${folder}: ${proofs.length} dates and figures read, ${proofs.length - lost.length} found in the facts`
  if (lost.length === 0) return `${read}.`
  const advice =
    'Correct the text, light or cite the fact that says it, or write the source into the front matter: figures: - 24000: source-id (why).'
  return [...blocks, `${read}, ${lost.length} not found.\n${advice}`].join('\n\n')
}

const lineOf = ({ of, lang, says }: Proof): string => `  ✗ ${of} · ${lang}: “${says}” is in no fact that it cites`
