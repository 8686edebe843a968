import type { FeatureCollection } from 'geojson'
import { parseRuby, plain } from '../i18n/ruby'
import type { Lesson, Text } from '../model/types'
import { nominalDay } from '../scene/nominal'
import { areaEntries } from './areas'
import { entriesOf } from './entries'
import { fold, loosen } from './fold'
import { isSlip } from './spelling'
import { findKinds, type Entry, type Group, type Hit } from './types'

export { findKinds, type Entry, type FindKind, type Group, type Hit } from './types'

/** One entry as it is searched: folded texts, in Japanese as written and as read. */
interface Indexed {
  readonly entry: Entry
  readonly titles: readonly string[]
  readonly names: readonly string[]
  readonly told: string
}

/** Words of titles and names, in Latin letters or kana, and which entries have them: for slips of spelling. */
type Vocabulary = ReadonlyMap<string, ReadonlySet<Indexed>>

export type Search = (query: string, most?: number) => Group[]

/**
 * Makes the search over a lesson and the names of lands and waters on its map: it costs some tens of milliseconds, once.
 * The search takes what was typed, in either language, in kana or kanji, and gives the best of each kind, `most` of them at the most.
 */
export function makeSearch(lesson: Lesson, areas?: FeatureCollection): Search {
  const all = [...entriesOf(lesson), ...areaEntries(areas)].map(indexed)
  const vocabulary = vocabularyOf(all)
  return (query, most = 6) => {
    const asked = fold(query)
    if (asked === '') return []
    const words = asked.split(' ')
    const exact = hitsIn(all, (one) => rankOf(one, asked, words))
    return grouped(exact.length > 0 ? exact : slipsIn(vocabulary, words), most)
  }
}

function indexed(entry: Entry): Indexed {
  const titles = [...new Set(foldedForms(entry.title))]
  const names = [...new Set(entry.names.flatMap(foldedForms))]
  return { entry, titles, names, told: entry.told.flatMap((text) => writings(text)).join('\n') }
}

function vocabularyOf(all: readonly Indexed[]): Vocabulary {
  const known = new Map<string, Set<Indexed>>()
  for (const one of all)
    for (const name of [...one.titles, ...one.names])
      for (const word of name.split(' ')) if (word.length > 3) known.set(word, (known.get(word) ?? new Set()).add(one))
  return known
}

/** English, Japanese as it is written, and as it is read. */
function writings(text: Text): string[] {
  const [en, ja] = [fold(text.en), fold(plain(text.ja))]
  const read = text.reading ?? (text.ja.includes('{') ? parseRuby(text.ja).map((run) => run.rt ?? run.text).join('') : null) // prettier-ignore
  return [en, ja, ...(read ? [fold(read)] : [])].filter((form) => form !== '')
}

/** The same, and beside them without their long vowels. */
function foldedForms(text: Text): string[] {
  return writings(text).flatMap((form) => {
    const loose = loosen(form)
    return loose === form || loose === '' ? [form] : [form, loose]
  })
}

function hitsIn(all: readonly Indexed[], rank: (one: Indexed) => number | null): Hit[] {
  return all.flatMap((one): Hit[] => {
    const found = rank(one)
    return found === null ? [] : [{ entry: one.entry, rank: found + one.entry.weight / 10 }]
  })
}

/** 0 the title itself … 7 somewhere in what is told; null where a word is missing. */
function rankOf(one: Indexed, asked: string, words: readonly string[]): number | null {
  const loose = loosen(asked)
  const whole = Math.min(rankIn(one, asked) ?? Infinity, (loose.length > 1 ? rankIn(one, loose) : null) ?? Infinity)
  if (whole < Infinity || words.length === 1) return whole < Infinity ? whole : null
  let worst = 0
  for (const word of words) {
    const rank = rankIn(one, word) ?? (loosen(word).length > 1 ? rankIn(one, loosen(word)) : null)
    if (rank === null) return null
    worst = Math.max(worst, rank)
  }
  return worst + 0.5
}

function rankIn({ titles, names, told }: Indexed, asked: string): number | null {
  return (
    nearness(titles, asked, 0) ??
    nearness(names, asked, 1) ??
    // A single letter is nothing to look for in running text.
    (asked.length > 1 && (asked.length > 2 || asked > '\u2e80') && told.includes(asked) ? 7 : null)
  )
}

/** The same, the beginning, the beginning of a word, or within: each two worse than the one before. */
function nearness(forms: readonly string[], asked: string, base: number): number | null {
  let best: number | null = null
  for (const form of forms) {
    const at = form.indexOf(asked)
    if (at < 0) continue
    const rank = form === asked ? 0 : at === 0 ? 2 : form.includes(` ${asked}`) ? 4 : asked.length > 1 ? 6 : null
    if (rank !== null) best = Math.min(best ?? Infinity, rank + base)
  }
  return best
}

/** For what was found nowhere as it is written: entries that have every word but for a slip. */
function slipsIn(vocabulary: Vocabulary, words: readonly string[]): Hit[] {
  const [first, ...others] = words.map((word) => {
    const found = new Set<Indexed>()
    for (const [known, where] of vocabulary) if (isSlip(word, known)) for (const one of where) found.add(one)
    return found
  })
  return [...(first ?? [])].flatMap((one): Hit[] =>
    others.every((set) => set.has(one)) ? [{ entry: one.entry, rank: 8 + one.entry.weight / 10 }] : [],
  )
}

function grouped(hits: readonly Hit[], most: number): Group[] {
  const sorted = [...hits].sort((a, b) => a.rank - b.rank || dayOf(a.entry) - dayOf(b.entry))
  return findKinds
    .map((kind) => {
      const own = sorted.filter(({ entry }) => entry.kind === kind)
      return { kind, hits: own.slice(0, most), all: own.length }
    })
    .filter(({ all }) => all > 0)
    .sort((a, b) => Math.floor(a.hits[0]!.rank) - Math.floor(b.hits[0]!.rank))
}

const dayOf = ({ when }: Entry): number => (when ? nominalDay(when) : 0)
