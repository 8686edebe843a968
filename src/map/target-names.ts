import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { men as menWords } from '../i18n/numbers'
import type { Target } from '../ink/types'
import type { Lesson } from '../model/types'
import type { Scene } from '../scene/types'

/** What a screen reader says of something on the map: nation, unit and men, or a title. */
export function nameOf(target: Target, lesson: Lesson, scene: Scene, lang: Lang): string {
  if (target.kind === 'treaty') return lesson.treaties.find(({ id }) => id === target.id)?.title[lang] ?? target.id
  if (target.kind === 'event') return lesson.events.find(({ id }) => id === target.id)?.title[lang] ?? target.id
  const leg = lesson.legs.get(target.id)
  if (!leg) return target.id
  const now = [...scene.moving, ...scene.standing.stationed].find((force) => force.leg.id === leg.id)
  const nation = lesson.nations.get(leg.nation)?.name[lang] ?? leg.nation
  const men = now ? now.men : leg.men
  return [nation, leg.unit[lang], menWords(men?.value ?? null, men?.low ?? null, men?.high ?? null, lang).main].join(
    messages[lang].listGap,
  )
}
