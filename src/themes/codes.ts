import type { Lesson, NationId } from '../model/types'
import type { Moment } from '../time/types'

/** 30 December 1922: Soviet Russia becomes the USSR. */
export const unionDay: Moment = Date.UTC(1922, 11, 30) / 86_400_000

const ownCodes: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  RD: { ja: '赤', en: 'SR' },
  SU: { ja: 'ソ', en: 'SU' },
}

/** What stands in the badge of a nation at a moment: 日 or JP; 赤 or SR becomes ソ or SU with the Union. */
export function codeOf(
  lesson: Pick<Lesson, 'nations'> | null,
  nation: NationId,
  lang: 'ja' | 'en',
  moment: Moment = -Infinity,
): string {
  const id = nation === 'RD' && moment >= unionDay ? 'SU' : nation
  return ownCodes[id]?.[lang] ?? lesson?.nations.get(id)?.code[lang] ?? id
}
