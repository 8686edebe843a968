import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { checkLesson } from '../../src/model/checks'
import { readLesson } from '../../src/model/read'
import type { LessonFiles, Problem } from '../../src/model/types'

/** A chapter of the small invented lesson of tests/golden/check, and changes that break it, each with its findings. */
const GOLDEN = fileURLToPath(new URL('../golden/', import.meta.url))
const read = (name: string) => readFileSync(path.join(GOLDEN, 'story', name), 'utf8')
const chapter = read('ok.md')
const cases = JSON.parse(read('cases.json')) as Record<string, [from: string, to: string]>
const EXPECTED = path.join(GOLDEN, 'story/expected.json')
const expected = JSON.parse(readFileSync(EXPECTED, 'utf8')) as Record<string, readonly Problem[]>

describe('findings in a chapter', () => {
  let isle: LessonFiles = {}
  const told = (text: string): LessonFiles => ({
    ...isle,
    'story/01-landing.md': text,
    'glossary.json': [
      {
        id: 'g-jouyaku',
        ja: '条約',
        reading: 'じょうやく',
        en: 'treaty',
        definition_ja: '国と国との約束。',
        definition_en: 'A promise between states.',
        forms_ja: ['条約'],
        forms_en: ['treaty', 'treaties'],
      },
    ],
    'claims.json': [
      {
        id: 'P1-1',
        ja: '兵が上がった。',
        en: 'Men landed.',
        verdict: 'confirmed',
        facts: ['e-landing'],
        sources: ['annals'],
      },
    ],
  })
  beforeAll(async () => {
    isle = (await loadLesson(path.join(GOLDEN, 'check/ok'))).files
  })

  it('a good chapter has none, and is read whole', () => {
    expect(checkLesson(told(chapter))).toEqual([])
    expect(readLesson(told(chapter)).lesson?.chapters).toMatchObject([
      {
        id: 'landing',
        date: { edtf: '1902-04-05/1902-04-10' },
        region: 'isle',
        view: null,
        courses: ['short', 'full'],
        minutes: { short: 1, full: 2.5 },
        figures: [{ says: '12', source: 'diary', reason: 'boats, counted by the gunner' }],
        headline: { ja: '{島|しま}への{上陸|じょうりく}', en: 'The landing on the isle' },
        question: { answers: [{ right: false }, { right: true, text: { en: 'The records differ' } }] },
      },
    ])
  })

  it('lines are put together without a space in Japanese and with one in English', () => {
    const [{ text } = { text: { ja: '', en: '' } }] = readLesson(told(chapter)).lesson?.chapters ?? []
    expect(text.ja).toContain('いわれ、記録に')
    expect(text.en).toContain('the isle. Some records')
  })

  it.each(Object.entries(cases))('%s', (name, [from, to]) => {
    expect(chapter).toContain(from)
    const found = checkLesson(told(chapter.replace(from, to)))
    expect(found.length).toBeGreaterThan(0)
    // UPDATE_GOLDEN=1 writes what is found; read the difference before committing it.
    if (process.env.UPDATE_GOLDEN) {
      expected[name as never] = found as never
      writeFileSync(EXPECTED, `${JSON.stringify(expected, null, 1)}\n`)
    }
    expect(found).toEqual(expected[name])
    expect(found.every(({ file, field }) => file === 'story/01-landing.md' && /^line \d+$/.test(field))).toBe(true)
  })

  it('a bad chapter is left out and the others are kept', () => {
    const { lesson } = readLesson({ ...told(chapter.replace('---\n', '')), 'story/02-more.md': chapter })
    expect(lesson?.chapters.map(({ file }) => file)).toEqual(['story/02-more.md'])
  })

  it('two chapters may not have one id', () => {
    const found = checkLesson({ ...told(chapter), 'story/02-more.md': chapter })
    expect(found.map(({ file, code }) => [file, code])).toEqual([['story/02-more.md', 'duplicate-id']])
  })
})
