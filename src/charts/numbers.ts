import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { count } from '../i18n/numbers'
import { plain } from '../i18n/ruby'
import { say } from '../i18n/say'
import type { CapitalShips, Lesson, Series } from '../model/types'
import { formatDate } from '../time/words'
import type { OfficeRow } from './office-bands'
import type { Step } from './recognition-steps'
import { rangeOf } from './series-figure'

/** The same numbers as a chart in words; the first cell of a row names it. */
export interface NumberTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

type Sources = Pick<Lesson, 'sources'>

/** Every point of a series: reports with their sources, and estimates called so. */
export function seriesTable(series: Series, lesson: Sources, lang: Lang): NumberTable {
  const { chartsColumns: c, chartsReported, chartsEstimated, chartsNothing } = messages[lang]
  const basis = { reported: chartsReported, interpolated: chartsEstimated, zero: chartsNothing } as const
  return {
    head: [c.date, c.men, c.range, c.basis, c.sources],
    rows: [...series.points]
      .sort((a, b) => a.when.from - b.when.from)
      .map((point) => [
        formatDate(point.when, lang),
        count(point.value ?? point.plot),
        rangeOf({ ...point, value: point.value ?? point.plot }, lang) ?? '',
        basis[point.basis],
        titles(point.sources, lesson, lang),
      ]),
  }
}

export function recognitionTable(steps: readonly Step[], lesson: Sources, lang: Lang): NumberTable {
  const { chartsColumns: c } = messages[lang]
  return {
    head: [c.state, c.date, c.count, c.form, c.sources],
    rows: steps.map(({ recognition: { name, date, form, sources }, count: n }) => [
      say(name, lang),
      formatDate(date, lang),
      String(n),
      say(form, lang),
      titles(sources, lesson, lang),
    ]),
  }
}

export function officeTable(row: OfficeRow, lesson: Sources, lang: Lang): NumberTable {
  const { chartsColumns: c } = messages[lang]
  return {
    head: [c.person, c.office, c.from, c.until, c.sources],
    rows: row.terms.map(({ person, office }) => [
      say(person.name, lang),
      say(office.title, lang),
      formatDate(office.start, lang),
      office.end.precision === 'open' ? '' : formatDate(office.end, lang),
      titles(person.sources, lesson, lang),
    ]),
  }
}

export function fleetTable(ships: CapitalShips, lesson: Pick<Lesson, 'nations'>, lang: Lang): NumberTable {
  const { chartsColumns: c } = messages[lang]
  return {
    head: [c.state, c.ratio, c.tons, c.kept],
    rows: ships.fleets.map(({ nation, ratio, tons, kept }) => {
      const name = lesson.nations.get(nation)?.name
      return [name ? say(name, lang) : nation, String(ratio), count(tons), String(kept.length)]
    }),
  }
}

function titles(ids: readonly string[], { sources }: Sources, lang: Lang): string {
  return ids.map((id) => plain(sources.get(id)?.title ?? id)).join(lang === 'ja' ? '／' : '; ')
}
