import { entries } from '../entries'
import { problem } from '../problem'
import type { Here, Report } from '../problem'
import { idsOf } from '../row'
import type { Check, CheckedFeature, CheckInput } from './input'
import { textIn } from './input'
import { didYouMean } from './nearest'

/** The ids that the files hold, whether or not what they name could be read. */
interface Known {
  readonly source: ReadonlySet<string>
  readonly place: ReadonlySet<string>
  readonly nation: ReadonlySet<string>
  readonly leg: ReadonlySet<string>
  readonly fact: ReadonlySet<string>
  readonly end: ReadonlySet<string>
}

const WHERE: Readonly<Record<keyof Known, string>> = {
  source: 'sources.json',
  place: 'places.geojson',
  nation: 'the nations of lesson.json',
  leg: 'the legs.geojson files',
  fact: 'the zones, legs, treaties and events',
  end: 'the zones, legs, treaties, events and places',
}

const NAMES: Readonly<Record<keyof Known, string>> = {
  source: 'source',
  place: 'place',
  nation: 'nation',
  leg: 'leg',
  fact: 'fact',
  end: 'fact or place',
}

/** Ids that lead nowhere: sources, places, nations, the next leg, what a treaty changes, whose card shows a conflict, the ends of a cause. */
export const checkReferences: Check = (input, report) => {
  const known = knownIds(input)
  for (const feature of input.features) checkFeature(feature, asker(feature.here, known, report))
  const { lesson } = input
  for (const { id, capital } of lesson.nations.values()) {
    if (capital) asker({ file: 'lesson.json', feature: id }, known, report)('place', capital, `nations.${id}.capital`)
  }
  for (const treaty of lesson.treaties) {
    const ask = asker({ file: `${treaty.region}/treaties.geojson`, feature: treaty.id }, known, report)
    treaty.signatories.forEach(({ nation }, i) => ask('nation', nation, `signatories.${i}.nation`))
    treaty.effects.forEach(({ target }, i) => ask('fact', target, `effects.${i}.target`))
  }
  for (const { id, nation, points } of lesson.series) {
    for (const { when, sources } of points) {
      const ask = asker({ file: 'series/troops.csv', feature: `${id} ${when.edtf}` }, known, report)
      ask('nation', nation, 'nation')
      for (const source of sources) ask('source', source, 'sources')
    }
  }
  for (const { id, variants, facts } of lesson.conflicts) {
    const ask = asker({ file: 'conflicts.json', feature: id }, known, report)
    variants.forEach(({ sources }, i) => sources.forEach((source) => ask('source', source, `variants.${i}.sources`)))
    for (const fact of facts) ask('fact', fact, 'facts')
  }
  for (const { feature, columns } of causeEntries(input)) {
    const ask = asker({ file: 'causes.json', feature }, known, report)
    for (const field of ['from', 'to']) if (typeof columns[field] === 'string') ask('end', columns[field], field)
    if (Array.isArray(columns.sources)) for (const source of columns.sources) ask('source', String(source), 'sources')
  }
  for (const { id, names = [] } of lesson.places.values()) {
    const ask = asker({ file: 'places.geojson', feature: id }, known, report)
    names.forEach(({ sources }, i) => sources.forEach((source) => ask('source', source, `names.${i}.sources`)))
  }
  for (const region of lesson.regions)
    for (const plate of region.plates ?? []) {
      const ask = asker({ file: 'lesson.json', feature: region.id }, known, report)
      plate.parts.forEach(({ place }, i) => ask('place', place, `plates.${plate.id}.parts.${i}.place`))
    }
}

/** Causes as they stand in the file: one with an end that leads nowhere cannot be read, and is not in the lesson. */
const causeEntries = ({ files }: CheckInput) =>
  'causes.json' in files ? entries('causes.json', files['causes.json'], () => {}) : []

type Ask = (what: keyof Known, id: string, field: string) => void

function checkFeature(feature: CheckedFeature, ask: Ask): void {
  const each = (what: keyof Known, column: string) => {
    const id = textIn(feature, column)
    if (id !== '') ask(what, id, column)
  }
  for (const source of idsOf(textIn(feature, 'sources'))) ask('source', source, 'sources')
  if (feature.kind === 'zones') for (const column of ['holder', 'holder2', 'owner']) each('nation', column)
  if (feature.kind === 'treaties' || feature.kind === 'events') each('place', 'place')
  if (feature.kind !== 'legs') return
  each('nation', 'nation')
  each('leg', 'force')
  each('leg', 'next')
  for (const stop of idsOf(textIn(feature, 'stops'))) ask('place', stop.split(/\s+/)[0] ?? '', 'stops')
}

function asker(here: Here, known: Known, report: Report): Ask {
  return (what, id, field) => {
    if (known[what].has(id)) return
    const message = `There is no ${NAMES[what]} with the id "${id}".${didYouMean(id, known[what])}`
    report(
      problem(here, { field, code: `unknown-${what}`, message, fix: `Correct the id, or add it to ${WHERE[what]}.` }),
    )
  }
}

function knownIds({ features, lesson, files }: CheckInput): Known {
  const idsOfKind = (...kinds: CheckedFeature['kind'][]) =>
    features.filter(({ kind }) => kinds.includes(kind)).map((feature) => textIn(feature, 'id'))
  const facts = features.filter(({ kind }) => kind !== 'places')
  const sources = Array.isArray(files['sources.json']) ? (files['sources.json'] as { id?: unknown }[]) : []
  const place = new Set(idsOfKind('places'))
  const own = facts.flatMap((fact) => [textIn(fact, 'id'), textIn(fact, 'zone')])
  return {
    source: new Set(sources.map((source) => String(source?.id))),
    place,
    end: new Set([...own, ...place].filter((id) => id !== '')),
    nation: new Set(lesson.nations.keys()),
    leg: new Set(idsOfKind('legs')),
    fact: new Set([
      ...facts.flatMap((fact) => [textIn(fact, 'id'), textIn(fact, 'zone'), ...idsOf(textIn(fact, 'also'))]),
      ...lesson.series.map(({ id }) => id),
    ]),
  }
}
