import { messages } from '../i18n/messages'
import { plain } from '../i18n/ruby'
import { say } from '../i18n/say'
import type { Lesson } from '../model/types'
import { scaleBar, scaleBarKm } from './scale-bar'
import { linesOf } from './sheet-lines'
import type { SheetPart } from './sheet-legend'
import { textAt, type SheetType } from './sheet-type'
import type { PaperFrame } from './types'

const size = 10.5

/**
 * The lowest line of a page: scale, projection, whose data it is. A globe has no scale that holds for more than its middle.
 */
export function footPart(type: SheetType, lesson: Lesson, frame: PaperFrame, width: number): SheetPart {
  const { palette, lang } = type
  const hasScale = frame.kind !== 'globe'
  const km = hasScale ? scaleBarKm(frame) : 0
  const left = hasScale ? km * frame.pxPerKm + 6 + type.width(`${km.toLocaleString('en-US')} km`, 'body', 12) + 26 : 0
  const names = [frame.name[lang], ...lesson.credits.map((credit) => say(credit, lang)), messages[lang].appName]
  const words = names.map(plain).join(lang === 'ja' ? '　' : ' · ')
  const lines = linesOf({ ...type, ruby: false }, words, width - left, 'body', size)
  const look = { role: 'body', size, fill: palette.ink2 } as const
  return {
    svg: [
      hasScale ? scaleBar(frame, [0.6, 12], palette, lang) : '',
      ...lines.map((line, i) => textAt({ ...type, ruby: false }, line, left, 12 + i * size * 1.4, look)),
    ].join('\n'),
    height: 14 + (lines.length - 1) * size * 1.4,
  }
}
