import { bareText, linkedRuns } from '../chapter-links'
import { isRecord } from '../feature-file'
import { problem } from '../problem'
import type { Wrong } from '../problem'
import type { Chapter, Lesson, Text } from '../types'
import type { Check, CheckInput } from './input'
import { didYouMean } from './nearest'
import { holdsIn, reachesOf } from './story-facts'

/** A step has room for this much: characters of Japanese without readings, words of English. */
const ROOM = { ja: { least: 60, most: 160, unit: 'characters' }, en: { least: 30, most: 70, unit: 'words' } } as const

/** The story: ids that lead nowhere, facts that do not hold at the date, texts too long for a step, links to no word. */
export const checkStory: Check = (input, report) => {
  const { chapters } = input.lesson
  chapters.forEach((chapter, i) => {
    const say = (wrong: Wrong) =>
      report(problem({ file: chapter.file, feature: chapter.id }, withLine(input, chapter, wrong)))
    const twin = chapters.findIndex(({ id }) => id === chapter.id)
    if (twin < i) {
      const message = `${chapters[twin]?.file} has the id "${chapter.id}" too.`
      say({ field: 'id', code: 'duplicate-id', message, fix: 'Give each chapter an id of its own.' })
    }
    for (const wrong of [
      ...wrongIds(input, chapter),
      ...wrongDates(input.lesson, chapter),
      ...wrongWords(input, chapter),
    ])
      say(wrong)
  })
}

function* wrongIds({ lesson, files }: CheckInput, chapter: Chapter): Iterable<Wrong> {
  const known: readonly [field: string, ids: readonly string[], of: Iterable<string> | null, where: string][] = [
    [
      'region',
      chapter.region ? [chapter.region] : [],
      lesson.regions.map(({ id }) => id),
      'the regions of lesson.json',
    ],
    ['sources', chapter.sources, lesson.sources.keys(), 'sources.json'],
    ['figures', chapter.figures.map(({ source }) => source), lesson.sources.keys(), 'sources.json'],
    ['chain', chapter.chain, lesson.causes.map(({ id }) => id), 'causes.json'],
    ['claims', chapter.claims, idsIn(files['claims.json']), 'claims.json'],
  ]
  for (const [field, ids, of, where] of known) {
    if (!of) continue
    const all = new Set(of)
    for (const id of ids.filter((one) => !all.has(one))) {
      const message = `There is no "${id}" in ${where}.${didYouMean(id, all)}`
      yield { field, code: `unknown-${field}`, message, fix: `Correct the id, or add it to ${where}.` }
    }
  }
}

function* wrongDates(lesson: Lesson, chapter: Chapter): Iterable<Wrong> {
  const { date } = chapter
  if (date.from < lesson.from || date.to > lesson.to) {
    yield {
      field: 'date',
      code: 'outside-lesson',
      message: `${date.edtf} lies outside the span of the lesson.`,
      fix: 'Choose a date between from and to of lesson.json.',
    }
  }
  for (const id of chapter.lit) {
    const reaches = reachesOf(lesson, id)
    if (!reaches) {
      const ids = [...lesson.events, ...lesson.treaties, ...lesson.zones].map((fact) => fact.id)
      const message = `There is no fact or place with the id "${id}".${didYouMean(id, new Set([...ids, ...lesson.legs.keys(), ...lesson.places.keys()]))}`
      yield { field: 'lit', code: 'unknown-fact', message, fix: 'Correct the id, or add the fact.' }
    } else if (!holdsIn(chapter, reaches)) {
      const message = `"${id}" does not hold on any day of ${date.edtf}.`
      yield { field: 'lit', code: 'not-at-date', message, fix: 'Light another fact, or widen the date of the chapter.' }
    }
  }
}

function* wrongWords({ files }: CheckInput, chapter: Chapter): Iterable<Wrong> {
  for (const lang of ['ja', 'en'] as const) {
    const bare = bareText(chapter.text[lang])
    const length =
      lang === 'ja' ? [...bare].length : bare.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length
    const { least, most, unit } = ROOM[lang]
    if (length >= least && length <= most) continue
    const message = `The ${lang === 'ja' ? 'Japanese' : 'English'} text has ${length} ${unit}; a step has room for ${least} to ${most}.`
    yield {
      field: `# ${lang}`,
      code: 'length',
      message,
      fix: length > most ? 'Cut it, or make two chapters of it.' : 'Tell a little more.',
      severity: 'warning',
    }
  }
  const terms = glossaryTerms(files['glossary.json'])
  for (const { ja, en } of proseOf(chapter)) {
    for (const [lang, text] of [
      ['ja', ja],
      ['en', en],
    ] as const) {
      if (/[{}|[\]]/.test(bareText(text))) {
        yield {
          field: `# ${lang}`,
          code: 'bad-reading',
          message: `A reading or a link is not complete: ${text}`,
          fix: 'Write readings as {漢字|かんじ} and links as [[word]] or [[word|g-id]].',
        }
      }
      for (const { term } of linkedRuns(text)) {
        if (term === null || !terms || terms.has(term.toLowerCase())) continue
        yield {
          field: `# ${lang}`,
          code: 'unknown-term',
          message: `The glossary has no "${term}".`,
          fix: 'Link by the id: [[shown words|g-id]].',
        }
      }
    }
  }
}

/** Every text of a chapter that pupils read. */
export function proseOf({ headline, text, question }: Chapter): Text[] {
  const asked = question ? [question.ask, ...question.answers.map((answer) => answer.text), question.explain] : []
  return [headline, text, ...asked]
}

/** Ids of a JSON list, or null where the lesson has no such file. */
function idsIn(data: unknown): string[] | null {
  return Array.isArray(data) ? data.filter(isRecord).map(({ id }) => String(id)) : null
}

/** What a link may name: ids of the glossary, its words and their forms in both languages; null where there is none. */
function glossaryTerms(data: unknown): ReadonlySet<string> | null {
  if (!Array.isArray(data)) return null
  const words = data
    .filter(isRecord)
    .flatMap(({ id, ja, en, forms_ja, forms_en }) => [id, ja, en, forms_ja, forms_en].flat())
  return new Set(words.filter((word) => typeof word === 'string').map((word) => word.toLowerCase()))
}

/** The line of the file at which a column or a language begins. */
function withLine({ files }: CheckInput, { file }: Chapter, wrong: Wrong): Wrong {
  const start = wrong.field.startsWith('#') ? wrong.field : `${wrong.field}:`
  const line = String(files[file])
    .split('\n')
    .findIndex((text) => text.startsWith(start))
  return { ...wrong, field: `line ${line + 1}` }
}
