import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { loadLesson } from '../../src/cli/load'
import { claimCoverage } from '../../src/model/coverage'
import { readLesson } from '../../src/model/read'
import type { Lesson, LessonFiles } from '../../src/model/types'
import { plain } from '../../src/i18n/ruby'
import { patched } from './patch'

const FLAGSHIP = fileURLToPath(new URL('../../geodata/basic-convention', import.meta.url))

let files: LessonFiles = {}
let lesson: Lesson

function lessonOf(data: LessonFiles): Lesson {
  const read = readLesson(data)
  if (!read.lesson) throw new Error('no lesson')
  return read.lesson
}

beforeAll(async () => {
  files = (await loadLesson(path.normalize(FLAGSHIP))).files
  lesson = lessonOf(files)
})

const uncovered = (data: LessonFiles) => claimCoverage(lessonOf(data)).filter(({ covered }) => !covered)

describe('claims', () => {
  it('74 of 74 are shown', () => {
    expect(lesson.claims).toHaveLength(74)
    expect(claimCoverage(lesson).filter(({ covered }) => covered)).toHaveLength(74)
  })

  it('one is lost with the only event that shows it', () => {
    const rest = (files['beyond/events.geojson'] as { features: { id: string }[] }).features.filter(
      ({ id }) => id !== 'e-central-asia',
    )
    const lost = uncovered(patched(files, [{ file: 'beyond/events.geojson', path: 'features', set: rest }]))
    expect(lost.map(({ claim, missing }) => [claim.id, missing])).toEqual([['P3-2', ['e-central-asia']]])
  })

  it('people, recognitions and fleets count too', () => {
    const without = (file: string) => Object.fromEntries(Object.entries(files).filter(([name]) => name !== file))
    expect(uncovered(without('recognitions.json')).map(({ claim }) => claim.id)).toContain('P19-4')
    expect(uncovered(without('capital-ships.json')).map(({ claim }) => claim.id)).toEqual(['P14-4', 'P14-5'])
  })

  it('54 agree, 9 differ and 11 are unclear; the last two are weighed by a conflict that cites the article', () => {
    const count = (verdict: string) => lesson.claims.filter((claim) => claim.verdict === verdict).length
    expect([count('confirmed'), count('differs'), count('unclear')]).toEqual([54, 9, 11])
    for (const { id, conflict } of lesson.claims.filter(({ verdict }) => verdict !== 'confirmed')) {
      const sources = lesson.conflicts.find((one) => one.id === conflict)?.variants.flatMap((one) => one.sources)
      expect(sources, id).toContain('article')
    }
  })

  it('say in which chapters they are told', () => {
    const told = claimCoverage(lesson).find(({ claim }) => claim.id === 'P13-4')
    expect(told?.chapters).toContain('washington')
  })
})

describe('what the lesson knows beside the map', () => {
  it('every conflict has a verdict with its reason, or says why there is none', () => {
    for (const { id, why, better, variants } of lesson.conflicts) {
      expect(why?.ja, id).toBeTruthy()
      expect(why?.en, id).toBeTruthy()
      expect(better ?? 0, id).toBeLessThan(variants.length)
    }
  })

  it('each word of the glossary opens from one of its forms, and no form opens two', () => {
    expect(lesson.glossary.length).toBeGreaterThanOrEqual(73)
    for (const lang of ['ja', 'en'] as const) {
      const forms = lesson.glossary.flatMap((term) => term.forms[lang].map((form) => form.toLowerCase()))
      expect(forms.filter((form, i) => forms.indexOf(form) < i)).toEqual([])
    }
    for (const { id, word } of lesson.glossary) expect(word.reading, id).not.toMatch(/\p{Script=Han}/u)
  })

  it('names of people in kanji have their readings', () => {
    for (const { id, name } of lesson.people) {
      expect(name.ja.replace(/\{[^{}|]+\|[^{}|]+\}/g, ''), id).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('everybody who signs a treaty has an entry that names it', () => {
    const named = (treaty: string, name: string) =>
      lesson.people.some(
        ({ name: own, facts }) => facts.includes(treaty) && name.startsWith(own.en.split(' (')[0] ?? ''),
      )
    for (const { id, signatories } of lesson.treaties)
      for (const { en } of signatories.flatMap(({ persons }) => persons))
        expect(named(id, en), `${id} ${en}`).toBe(true)
  })

  it('ships kept add up to the tons of the treaty’s lists', () => {
    const kept = lesson.capitalShips?.fleets.map((fleet) => [
      fleet.nation,
      fleet.kept.length,
      fleet.kept.reduce((sum, { tons }) => sum + tons, 0),
    ])
    expect(kept).toEqual([
      ['US', 18, 500_650],
      ['GB', 22, 580_450],
      ['JP', 10, 301_320],
      ['FR', 10, 221_170],
      ['IT', 10, 182_800],
    ])
  })

  it('at least ten events are seen from three seats or more, eight of them from all four, in two sentences each', () => {
    expect(lesson.perspectives.filter(({ views }) => views.length >= 3).length).toBeGreaterThanOrEqual(10)
    const all = lesson.perspectives.filter(({ views }) => {
      const seats = views.map(({ seat }) => seat)
      const russian = seats.includes('moscow') || seats.includes('chita')
      return russian && ['tokyo', 'washington', 'peking'].every((seat) => seats.some((one) => one === seat))
    })
    expect(all.length).toBeGreaterThanOrEqual(8)
    for (const { fact, views } of lesson.perspectives) {
      expect(new Set(views.map(({ seat }) => seat)).size, fact).toBe(views.length)
      for (const { text } of views) expect(plain(text.ja).match(/。/g), `${fact}: ${text.ja}`).toHaveLength(2)
    }
  })
})
