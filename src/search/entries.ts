import type { Force, Lesson, Place, Text, Zone } from '../model/types'
import type { Entry } from './types'

const text = (ja: string | undefined, en: string | undefined, reading?: string): Text => ({
  ja: ja ?? '',
  en: en ?? '',
  ...(reading ? { reading } : {}),
})

/** Everything of a lesson that can be found, in the order of the lesson. */
export function entriesOf(lesson: Lesson): Entry[] {
  return [
    ...[...lesson.places.values()].filter(({ rank }) => rank < 4).map(placeEntry),
    ...lesson.events.map((one): Entry => ({
      ...one,
      kind: 'event',
      at: one,
      names: [placeOf(lesson, one.place)],
      told: [one.summary, ...noteOf(one)],
      weight: one.importance,
    })),
    ...lesson.treaties.map((one): Entry => ({
      id: one.id,
      kind: 'treaty',
      title: one.title,
      when: one.signed,
      at: one,
      names: [placeOf(lesson, one.place), ...(one.building ? [one.building] : [])],
      told: [
        ...one.terms,
        ...one.effects.map((effect) => effect.text),
        ...one.signatories.flatMap(({ state, persons }) => [state, ...persons]),
        ...noteOf(one),
      ],
      weight: 1,
    })),
    ...lesson.forces.map((force) => forceEntry(lesson, force)),
    ...zoneEntries(lesson),
    ...lesson.people.map((one): Entry => ({
      id: one.id,
      kind: 'person',
      title: one.name,
      when: one.offices[0]?.start ?? null,
      at: null,
      names: one.offices.map(({ title }) => title),
      told: noteOf(one),
      weight: 2,
    })),
    ...lesson.recognitions.map((one): Entry => ({
      id: one.id,
      kind: 'recognition',
      title: one.name,
      when: one.date,
      at: one,
      names: [one.place, { ja: '{承認|しょうにん}', en: 'recognition' }],
      told: [one.form, ...noteOf(one)],
      weight: 2,
    })),
    ...lesson.glossary.map((one): Entry => ({
      id: one.id,
      kind: 'term',
      title: one.word,
      when: null,
      at: null,
      names: [...one.forms.ja.map((form) => text(form, '')), ...one.forms.en.map((form) => text('', form))],
      told: [one.definition],
      weight: 2,
    })),
    ...lesson.chapters.map((one): Entry => ({
      id: one.id,
      kind: 'chapter',
      title: one.headline,
      when: one.date,
      at: null,
      names: [],
      told: [unlinked(one.text)],
      weight: 2,
    })),
    ...lesson.conflicts.map((one): Entry => ({
      id: one.id,
      kind: 'conflict',
      title: one.topic,
      when: null,
      at: null,
      names: [],
      told: one.variants.map(({ claim }) => claim),
      weight: 3,
    })),
  ]
}

function placeEntry(place: Place): Entry {
  const { historical, today, local, names = [] } = place
  return {
    id: place.id,
    kind: 'place',
    title: place.name,
    when: null,
    at: place,
    names: [
      ...names.map(({ text: name }) => name),
      ...(local ? [text(local, local)] : []),
      ...[historical, today].flatMap((name) => (name ? [text(name.ja, name.en, name.reading)] : [])),
    ],
    told: [],
    weight: place.rank === 4 ? 3 : place.rank,
  }
}

function forceEntry(lesson: Lesson, force: Force): Entry {
  const first = force.legs[0]
  const stop = first?.stops[0]
  const place = stop && lesson.places.get(stop.place)
  const nation = lesson.nations.get(force.nation)
  const units = force.legs.map(({ unit }) => unit)
  const towns = [...new Set(force.legs.flatMap(({ stops }) => stops.map((one) => one.place)))]
  return {
    id: force.id,
    kind: 'force',
    title: first?.unit ?? text(force.id, force.id),
    when: stop?.when ?? null,
    at: place ?? null,
    names: [...units.slice(1).filter((unit) => unit.en !== first?.unit.en), ...(nation ? [nation.name] : [])],
    told: [...towns.map((id) => placeOf(lesson, id)), ...force.legs.flatMap(noteOf)],
    weight: force.importance,
  }
}

/** A zone with several holders in turn is found once, at its first stage. */
function zoneEntries(lesson: Lesson): Entry[] {
  const stages = new Map<string, Zone[]>()
  for (const zone of lesson.zones) stages.set(zone.id, [...(stages.get(zone.id) ?? []), zone])
  return [...stages.values()].map((all): Entry => {
    const [first] = all.sort((a, b) => a.span.start.from - b.span.start.from) as [Zone]
    const [lng = 0, lat = 0] = first.geometry.coordinates[0]?.[0]?.[0] ?? []
    return {
      id: first.stage,
      kind: 'zone',
      title: first.name,
      when: first.span.start,
      at: { lng, lat },
      names: [],
      told: all.flatMap((zone) => [zone.label, ...noteOf(zone)]),
      weight: 2,
    }
  })
}

const placeOf = (lesson: Lesson, id: string): Text => lesson.places.get(id)?.name ?? text(id, id)
const noteOf = ({ note }: { readonly note: Text | null }): Text[] => (note ? [note] : [])

/** A chapter's text without its links to the glossary, [[word]] or [[shown|g-id]]. */
function unlinked({ ja, en }: Text): Text {
  const shown = (marked: string): string => marked.replace(/\[\[((?:\{[^}]*\}|[^|\]{])*)(?:\|[^\]]*)?\]\]/g, '$1')
  return { ja: shown(ja), en: shown(en) }
}
