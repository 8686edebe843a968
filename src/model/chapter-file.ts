import type { Wrong } from './problem'

/** A line of a chapter with its number in the file, from 1. */
interface Line {
  readonly text: string
  readonly number: number
}

/** One language of a chapter, as it is written. */
export interface ChapterPart {
  readonly headline: string
  readonly text: string
  readonly question: {
    readonly ask: string
    readonly answers: readonly { readonly text: string; readonly right: boolean }[]
    readonly explain: string
    readonly line: number
  } | null
  /** Line of `# ja` or `# en`. */
  readonly line: number
}

export interface ChapterFile {
  /** The YAML between the two lines of hyphens. */
  readonly head: string
  readonly parts: Readonly<Partial<Record<'ja' | 'en', ChapterPart>>>
}

/**
 * Cuts a chapter into its front matter and its languages. What is not as it should be is said to `say` with its line;
 * null comes back only when there is no front matter to read.
 */
export function cutChapter(source: string, say: (wrong: Wrong) => void): ChapterFile | null {
  const lines = source.split(/\r?\n/).map((text, i): Line => ({ text: text.trimEnd(), number: i + 1 }))
  const end = lines.findIndex(({ text }, i) => i > 0 && text === '---')
  if (lines[0]?.text !== '---' || end < 0) {
    say({
      field: 'line 1',
      code: 'no-front-matter',
      message: 'The chapter does not begin with front matter between two lines of ---.',
      fix: 'Begin with ---, then id, date, region, lit, sources, course and minutes, then --- again.',
    })
    return null
  }
  const head = lines
    .slice(1, end)
    .map(({ text }) => text)
    .join('\n')
  const parts: Partial<Record<'ja' | 'en', ChapterPart>> = {}
  for (const { name, body, line } of sections(lines.slice(end + 1), /^# +(.*)$/)) {
    if (name === 'ja' || name === 'en') parts[name] = cutPart(name, body, line, say)
    else if (name !== null || body.some(({ text }) => text !== '')) {
      const message = name === null ? 'There is text before # ja and # en.' : `"# ${name}" is no language.`
      say({
        field: `line ${line}`,
        code: 'unknown-part',
        message,
        fix: 'The two parts of a chapter are # ja and # en.',
      })
    }
  }
  return { head, parts }
}

function cutPart(lang: 'ja' | 'en', lines: readonly Line[], line: number, say: (wrong: Wrong) => void): ChapterPart {
  const [, headed, ...more] = sections(lines, /^## +(.*)$/)
  for (const { name, line: at } of more) {
    const message = `The ${lang} part has a second headline: "${name}".`
    say({ field: `line ${at}`, code: 'two-headlines', message, fix: 'Keep one; a longer story is two chapters.' })
  }
  const [told, ...asked] = sections(headed?.body ?? [], /^### +(.*)$/)
  const question = asked.find(({ name }) => name === 'question')
  for (const { name, line: at } of asked.filter((section) => section !== question)) {
    const message = `"### ${name}" is not known here.`
    say({ field: `line ${at}`, code: 'unknown-part', message, fix: 'Below the text there may be one ### question.' })
  }
  return {
    headline: headed?.name ?? '',
    text: joined(told?.body ?? [], lang),
    question: question ? cutQuestion(lang, question.body, question.line) : null,
    line,
  }
}

function cutQuestion(lang: 'ja' | 'en', lines: readonly Line[], line: number): ChapterPart['question'] {
  const answers = lines.flatMap(({ text }) => {
    const match = /^- +(?:\[([ xX])\] +)?(.*)$/.exec(text)
    return match ? [{ text: match[2] ?? '', right: match[1]?.toLowerCase() === 'x' }] : []
  })
  return {
    ask: joined(
      lines.filter(({ text }) => !/^(- |>)/.test(text)),
      lang,
    ),
    answers,
    explain: joined(
      lines.flatMap(({ text, number }) => (text.startsWith('>') ? [{ text: text.slice(1), number }] : [])),
      lang,
    ),
    line,
  }
}

/** Lines put together again: with a space between them in English, with none in Japanese. */
const joined = (lines: readonly Line[], lang: 'ja' | 'en'): string =>
  lines
    .map(({ text }) => text.trim())
    .filter((text) => text !== '')
    .join(lang === 'ja' ? '' : ' ')

interface Section {
  /** Null for what stands before the first heading. */
  readonly name: string | null
  readonly line: number
  readonly body: Line[]
}

function sections(lines: readonly Line[], heading: RegExp): Section[] {
  const found: Section[] = [{ name: null, line: lines[0]?.number ?? 1, body: [] }]
  for (const line of lines) {
    const match = heading.exec(line.text)
    if (match) found.push({ name: (match[1] ?? '').trim(), line: line.number, body: [] })
    else found.at(-1)?.body.push(line)
  }
  return found
}
