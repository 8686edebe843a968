import { LineCounter, parseDocument } from 'yaml'
import { cutChapter } from './chapter-file'
import type { ChapterFile, ChapterPart } from './chapter-file'
import { isRecord } from './feature-file'
import { problem } from './problem'
import type { Report, Wrong } from './problem'
import { dateOf, mustText } from './row'
import { chapterHead } from './schema/story'
import type { COURSES } from './schema/story'
import { readShape } from './shape'
import type { Chapter, ChapterQuestion } from './types'

type Course = (typeof COURSES)[number]

/** One chapter of the story, or null when it cannot be told; what is wrong is reported with the line of the file. */
export function readChapter(file: string, source: unknown, report: Report): Chapter | null {
  let feature = file.replace(/^.*\/|\.md$/g, '')
  const say = (wrong: Wrong) => report(problem({ file, feature }, wrong))
  if (typeof source !== 'string') return null
  const cut = cutChapter(source, say)
  const head = cut && readHead(cut.head, say)
  if (!cut || !head) return null
  if (typeof head.columns.id === 'string') feature = head.columns.id
  const sayAt = (wrong: Wrong) => say({ ...wrong, field: `line ${head.lineOf(wrong.field)}` })
  const c = readShape(chapterHead, head.columns, (wrong) => sayAt({ ...wrong, message: wrong.message }))
  const date = c && dateOf({ here: { file, feature }, columns: c, report: sayAt }, 'date', c.date)
  const told = tellingOf(cut, say)
  if (c && (c.region === undefined) === (c.view === undefined)) {
    const message = 'A chapter is shown either by a region or by a view.'
    sayAt({
      field: c.view ? 'view' : 'id',
      code: 'no-view',
      message,
      fix: 'Write region: or view:, not both, not neither.',
    })
    return null
  }
  if (!c || !date || !told) return null
  return {
    id: c.id,
    file,
    date,
    region: c.region ?? null,
    view: c.view ? { lng: c.view[0], lat: c.view[1], zoom: c.view[2] } : null,
    lit: c.lit,
    sources: c.sources,
    claims: c.claims ?? [],
    courses: c.course,
    minutes: minutesOf(c.course, c.minutes),
    figure: c.figure ?? null,
    chain: c.chain ?? [],
    figures: (c.figures ?? []).flatMap(Object.entries).map(([says, by]) => declared(says, String(by))),
    ...told,
  }
}

/** The YAML of the front matter, and where in the file a column stands. */
function readHead(head: string, say: (wrong: Wrong) => void) {
  const counter = new LineCounter()
  const document = parseDocument(head, { lineCounter: counter })
  const [wrong] = document.errors
  if (wrong) {
    const line = (wrong.linePos?.[0].line ?? 1) + 1
    const message = `The front matter is not valid YAML: something is wrong in line ${line} or just before it.`
    const fix = 'Write "name: value"; lists as [a, b] or as lines beginning with "- "; quote a text that holds a colon.'
    say({ field: `line ${line}`, code: 'yaml-syntax', message, fix })
    return null
  }
  const data: unknown = document.toJS()
  const columns = isRecord(data) ? { ...data } : {}
  // YAML reads a bare year as a number.
  if (typeof columns.date === 'number') columns.date = String(columns.date)
  const lineOf = (field: string): number => {
    const node = document.get(field.split('.')[0] ?? '', true) as { range?: [number, number, number] } | undefined
    return node?.range ? counter.linePos(node.range[0]).line + 1 : 1
  }
  return { columns, lineOf }
}

/** Headline, text and question in both languages; null, with a finding, where one of them is missing. */
function tellingOf(
  { parts }: ChapterFile,
  say: (wrong: Wrong) => void,
): Pick<Chapter, 'headline' | 'text' | 'question'> | null {
  for (const lang of ['ja', 'en'] as const) {
    const part = parts[lang]
    if (part?.headline && part.text) continue
    const [field, what] = part ? [`line ${part.line}`, part.headline ? 'text' : 'headline'] : ['line 1', 'part']
    const language = lang === 'ja' ? 'Japanese' : 'English'
    const message = what === 'part' ? `The part # ${lang} is missing.` : `The ${language} ${what} is missing.`
    say({ field, code: 'text-missing', message, fix: `Write # ${lang}, then ## and the headline, then the text.` })
    return null
  }
  const { ja, en } = parts as Record<'ja' | 'en', ChapterPart>
  return {
    headline: mustText(ja.headline, en.headline),
    text: mustText(ja.text, en.text),
    question: questionOf(ja, en, say),
  }
}

/** The question, or null, with a finding where the two languages do not ask the same. */
function questionOf(ja: ChapterPart, en: ChapterPart, say: (wrong: Wrong) => void): ChapterQuestion | null {
  const [a, b] = [ja.question, en.question]
  if (!a && !b) return null
  const line = (b ?? a)?.line ?? 1
  const same = a && b && a.answers.map(({ right }) => right).join() === b.answers.map(({ right }) => right).join()
  if (!same) {
    const message = 'The two languages do not have the same answers, or not the same ones are right.'
    say({
      field: `line ${line}`,
      code: 'answers-differ',
      message,
      fix: 'Write as many answers in # ja as in # en, in the same order, with [x] at the same ones.',
    })
    return null
  }
  if (!a.ask || !b.ask || !a.explain || !b.explain || a.answers.length < 2) {
    const message = 'The question is not complete.'
    say({
      field: `line ${line}`,
      code: 'question-incomplete',
      message,
      fix: 'Write the question, two or more lines "- answer", and "> " with the explanation.',
    })
    return null
  }
  return {
    ask: mustText(a.ask, b.ask),
    answers: a.answers.map(({ text, right }, i) => ({ text: mustText(text, b.answers[i]?.text ?? text), right })),
    explain: mustText(a.explain, b.explain),
  }
}

function minutesOf(
  courses: readonly Course[],
  minutes: number | { short?: number | undefined; full?: number | undefined },
) {
  const of = (course: Course) =>
    typeof minutes === 'number' ? minutes : (minutes[course] ?? minutes.full ?? minutes.short ?? 1)
  return { short: courses.includes('short') ? of('short') : 0, full: courses.includes('full') ? of('full') : 0 }
}

/** `hosoya (a round figure)`: the source before the bracket, the reason inside. */
function declared(says: string, by: string) {
  const match = /^(\S+)\s*(?:\((.*)\))?$/.exec(by.trim())
  return { says, source: match?.[1] ?? by.trim(), reason: match?.[2] ?? '' }
}
