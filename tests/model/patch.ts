import type { LessonFiles } from '../../src/model/types'

/** One change of a lesson's files: a value at a path set or taken away, or text replaced in a table. */
export interface Change {
  readonly file: string
  /** Keys with dots between; in a list of features or entries an id stands for its index. */
  readonly path?: string
  readonly set?: unknown
  readonly remove?: true
  readonly replace?: readonly [from: string, to: string]
}

/** A copy of the files with the changes made. Throws when a change finds nothing to change. */
export function patched(files: LessonFiles, changes: readonly Change[]): LessonFiles {
  const copy: Record<string, unknown> = { ...files }
  for (const file of new Set(changes.map((change) => change.file))) copy[file] = structuredClone(files[file])
  for (const change of changes) apply(copy, change)
  return copy
}

function apply(files: Record<string, unknown>, { file, path, set, remove, replace }: Change): void {
  const data = files[file]
  if (replace) {
    const [from, to] = replace
    if (typeof data !== 'string' || !data.includes(from)) throw new Error(`${file} has no "${from}"`)
    files[file] = data.replace(from, to)
    return
  }
  const keys = keysOf(path ?? '')
  let holder = data
  for (const key of keys.slice(0, -1)) holder = (holder as Record<string, unknown>)[indexIn(holder, key, file)]
  const last = indexIn(holder, keys.at(-1) ?? '', file)
  if (remove) delete (holder as Record<string, unknown>)[last]
  else (holder as Record<string, unknown>)[last] = set
}

/** Ids may hold dots and hyphens; the path is cut at dots alone. */
const keysOf = (path: string): string[] => path.split('.')

function indexIn(holder: unknown, key: string, file: string): string {
  if (typeof holder !== 'object' || holder === null) throw new Error(`${file} has nothing at ${key}`)
  if (!Array.isArray(holder) || /^\d+$/.test(key)) return key
  const index = holder.findIndex((entry) => [entry.id, entry.properties?.id].includes(key))
  if (index < 0) throw new Error(`${file} has no ${key}`)
  return String(index)
}
