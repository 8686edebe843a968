/** A run of a chapter's text; `term` is what the glossary is asked for: an id (g-teppei) or the words themselves. */
export interface LinkedRun {
  readonly text: string
  readonly term: string | null
}

const LINK = /\[\[(.+?)(?:\|(g-[a-z0-9-]+))?\]\]/g
const READING = /\{([^{}|]+)\|[^{}|]+\}/g

/** Splits a text at its links to the glossary, [[word]] and [[shown|g-id]]. Readings stay as they are. */
export function linkedRuns(text: string): LinkedRun[] {
  const runs: LinkedRun[] = []
  let end = 0
  for (const match of text.matchAll(LINK)) {
    const shown = match[1] ?? ''
    if (match.index > end) runs.push({ text: text.slice(end, match.index), term: null })
    runs.push({ text: shown, term: match[2] ?? shown.replace(READING, '$1') })
    end = match.index + match[0].length
  }
  if (end < text.length) runs.push({ text: text.slice(end), term: null })
  return runs
}

/** The words alone, without links and readings: for counting, searching and reading aloud. */
export function bareText(text: string): string {
  return linkedRuns(text)
    .map((run) => run.text)
    .join('')
    .replace(READING, '$1')
}
