import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { checkLesson } from '../../src/model/checks'
import { chapterReader, proofread } from '../../src/model/prose/proofread'
import type { Proof } from '../../src/model/prose/proofread'
import { readLesson } from '../../src/model/read'
import type { Chapter, Lesson, LessonFiles } from '../../src/model/types'

let files: LessonFiles = {}
let lesson: Lesson
let chapters: readonly Chapter[] = []
let read: (chapter: Chapter) => Proof[]
beforeAll(async () => {
  files = (await loadLesson('geodata/basic-convention')).files
  lesson = readLesson(files).lesson!
  chapters = lesson.chapters
  read = chapterReader(lesson, files)
})

const lost = (proofs: readonly Proof[]) => proofs.filter(({ found }) => found === null)

/** The chapter with other words in its text; throws when it does not have the words. */
function retold(chapter: Chapter, lang: 'ja' | 'en', from: string, to: string): Chapter {
  if (!chapter.text[lang].includes(from)) throw new Error(`${chapter.id} does not say ${from}`)
  return { ...chapter, text: { ...chapter.text, [lang]: chapter.text[lang].replace(from, to) } }
}

describe('the story of the flagship lesson', () => {
  it('has no findings', () => {
    expect(checkLesson(files).filter(({ file }) => file.startsWith('story/'))).toEqual([])
  })

  it('is told in at least twenty chapters, the short course in eight', () => {
    expect(chapters.length).toBeGreaterThanOrEqual(20)
    expect(chapters.filter(({ courses }) => courses.includes('short'))).toHaveLength(8)
  })

  it('takes ten minutes or fifty', () => {
    const minutes = (course: 'short' | 'full') => chapters.reduce((sum, chapter) => sum + chapter.minutes[course], 0)
    expect(minutes('short')).toBe(10)
    expect(minutes('full')).toBeGreaterThanOrEqual(45)
    expect(minutes('full')).toBeLessThanOrEqual(55)
  })

  it('never goes back further than its own beginning of a chapter', () => {
    const starts = chapters.map(({ date }) => date.from)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
  })

  it('cites two to five sources a chapter', () => {
    for (const { id, sources } of chapters) expect([id, sources.length >= 2 && sources.length <= 5]).toEqual([id, true])
  })

  it('says no date and no figure that the facts do not', () => {
    const proofs = proofread(lesson, files)
    expect(lost(proofs)).toEqual([])
    expect(proofs.filter(({ file }) => file.startsWith('story/')).length).toBeGreaterThan(150)
  })

  it.each([
    ['joint-landing', 'ja', '1万4,040人', '1万4,400人'],
    ['joint-landing', 'en', 'on 12 August', 'on 14 August'],
    ['washington', 'ja', '5：5：3：1.67：1.67', '5：5：3：1.75：1.75'],
    ['washington', 'en', '5 : 5 : 3 :', '5 : 5 : 3.5 :'],
    ['basic-convention', 'ja', '1925年1月20日', '1925年1月21日'],
    ['flag-at-alexandrovsk', 'en', 'About 1,900', 'About 2,900'],
    ['recognitions', 'ja', '5月31日', '5月30日'],
    ['twenty-one-demands', 'ja', '99年', '90年'],
    ['buffer-state', 'en', 'October', 'December'],
  ] as const)('in %s, %s, %s changed to %s is found', (id, lang, from, to) => {
    const chapter = chapters.find((one) => one.id === id)!
    expect(lost(read(chapter))).toEqual([])
    expect(lost(read(retold(chapter, lang, from, to)))).not.toEqual([])
  })

  // A neighbouring day may be in another fact that the chapter cites, so not every slip by one can be seen.
  it('finds three out of four dates and figures that are off by one', () => {
    const slips = chapters.flatMap((chapter) =>
      read(chapter).flatMap(({ lang, says, kind }) => {
        const off = says.replace(/\d+(?=\D*$)/, (digits) => String(Number(digits) + 1).padStart(digits.length, '0'))
        const asWritten = chapter.text[lang].includes(says)
        return kind === 'ratio' || off === says || !asWritten ? [] : [retold(chapter, lang, says, off)]
      }),
    )
    expect(slips.length).toBeGreaterThan(100)
    const seen = slips.filter((chapter) => lost(read(chapter)).length > 0)
    expect(seen.length / slips.length).toBeGreaterThan(0.75)
  })
})
