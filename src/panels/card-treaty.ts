import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { plain } from '../i18n/ruby'
import type { Lesson, Treaty } from '../model/types'
import type { Scene } from '../scene/types'
import type { DateRange } from '../time/types'
import { formatDate } from '../time/words'
import { commonParts } from './card-parts'
import type { CardModel, FactRow } from './card-model'
import type { Cited } from './cited'
import { nationCode, nationName, placeName, say } from './words'

/** A treaty: when it was signed and held, by whom, what it says and what it changed. */
export function treatyCard(lesson: Lesson, scene: Scene, treaty: Treaty, lang: Lang, cited: Cited): CardModel {
  const m = messages[lang]
  const state = scene.standing.treaties.find((one) => one.treaty.id === treaty.id)?.state ?? null
  const place = placeName(lesson, treaty.place, lang)
  const hall = treaty.building && say(treaty.building, lang)
  return {
    ...commonParts(
      lesson,
      [treaty],
      lang,
      cited,
      treaty.effects.map((effect) => effect.target),
    ),
    id: treaty.id,
    kind: 'treaty',
    title: say(treaty.title, lang),
    subtitle: state ? m.treatyState[state] : null,
    seal: state ?? 'signed',
    facts: [
      ...dateRow(m.signed, treaty.signed, lang, true),
      ...dateRow(m.inForce, treaty.inForce, lang, false),
      ...dateRow(m.ended, treaty.ended, lang, false),
      {
        label: m.place,
        value: hall && plain(hall) !== plain(place) ? `${place}${m.listGap}${hall}` : place,
        note: null,
        differs: false,
      },
    ],
    terms: treaty.terms.map((term) => say(term, lang)),
    signatories: treaty.signatories.map((signatory) => ({
      nation: signatory.nation,
      code: nationCode(lesson, signatory.nation, lang),
      state: say(signatory.state, lang) || nationName(lesson, signatory.nation, lang),
      persons: signatory.persons.map((person) => say(person, lang)),
    })),
    effects: treaty.effects.map((effect) => ({
      when: effect.when && formatDate(effect.when, lang),
      text: say(effect.text, lang),
    })),
  }
}

function dateRow(label: string, when: DateRange | null, lang: Lang, era: boolean): FactRow[] {
  if (!when || when.precision === 'open') return []
  return [{ label, value: formatDate(when, lang, { era }), note: null, differs: false }]
}
