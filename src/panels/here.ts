import type { Lang } from '../i18n/lang'
import type { Lesson, NationId } from '../model/types'
import type { ZoneNow } from '../scene/types'
import { formatSpan } from '../time/words'
import { zoneWords, type ZoneWords } from './zone-words'

export interface HereRow extends Omit<ZoneWords, 'holder'> {
  readonly nation: NationId
  readonly when: string
}

/** Who holds a point: the zones over it in words, in the order given (`holdersAt`: the closest hold first). */
export function hereRows(zones: readonly ZoneNow[], lesson: Lesson, lang: Lang): HereRow[] {
  return zones.map((now) => {
    const { holder, ...words } = zoneWords(now, lesson, lang)
    return { ...words, nation: holder, when: formatSpan(now.zone.span, lang) }
  })
}
