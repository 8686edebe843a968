import { messages } from '../i18n/messages'
import { eraWords, say } from '../i18n/say'
import type { Scene } from '../scene/types'
import { formatDate, formatMoment } from '../time/words'
import { linesOf, sentencesThatFit } from './sheet-lines'
import type { SheetPart } from './sheet-legend'
import { rubyRoom, textAt, type SheetType } from './sheet-type'
import { n } from './svg'

/** The title of a page, what it is about beside it, and a rule below. */
export function titlePart(type: SheetType, title: string, aside: string, width: number): SheetPart {
  const { palette } = type
  const size = 20
  const base = rubyRoom(type, size) + size
  const room = width - type.width(title.replace(/\{([^|]*)\|[^}]*\}/g, '$1'), 'title', size) - 18
  const fits = type.width(aside.replace(/\{([^|]*)\|[^}]*\}/g, '$1'), 'aside', 15) <= room
  const svg = [
    textAt(type, title, 0, base, { role: 'title', size, fill: palette.ink }),
    fits ? textAt(type, aside, width, base, { role: 'aside', size: 15, fill: palette.ink2, anchor: 'end' }) : '',
    `<path d="M0,${n(base + 9.5)}H${n(width)}" stroke="${palette.ink}" stroke-width="1.6"/>`,
  ]
  return { svg: svg.join('\n'), height: base + 11 }
}

/** The date, large as a plate's number, with the era under it and what changed last beside it, or under it where there is no room. */
export function datePart(type: SheetType, scene: Scene, width: number): SheetPart {
  const { palette, lang } = type
  const day = formatMoment(scene.moment, lang)
  const size = Math.min(44, (44 * width * 0.9) / type.width(day, 'date', 44))
  const era = eraWords(scene.moment, lang)
  const base = size * 0.86
  const eraSize = 17
  const eraBase = base + eraSize * 1.35 + rubyRoom(type, eraSize) * 1.3
  const height = era ? eraBase + 6 : base + 8
  const date = [
    textAt(type, day, -size * 0.03, base, { role: 'date', size, fill: palette.ink }),
    era ? textAt(type, era, 0, eraBase, { role: 'era', size: eraSize, fill: palette.ink2 }) : '',
  ].join('\n')
  const taken = type.width(day, 'date', size) + 34
  if (width - taken >= 240) {
    const change = changePart(type, scene, width - taken)
    const svg = `${date}\n<g transform="translate(${n(taken)} 2)">${change.svg}</g>`
    return { svg, height: Math.max(height, change.height + 2) }
  }
  const change = changePart(type, scene, width)
  if (!change.svg) return { svg: date, height }
  return {
    svg: `${date}\n<g transform="translate(0 ${n(height + 6)})">${change.svg}</g>`,
    height: height + 6 + change.height,
  }
}

/** What just changed: its date, its title, and as many sentences as two lines hold. */
function changePart(type: SheetType, scene: Scene, width: number): SheetPart {
  const { latest } = scene.standing
  if (!latest) return { svg: '', height: 0 }
  const { palette, lang } = type
  const m = messages[lang]
  const isEvent = 'when' in latest
  const when = formatDate(isEvent ? latest.when : latest.signed, lang)
  const text = isEvent ? say(latest.summary, lang) : latest.terms[0] ? say(latest.terms[0], lang) : ''
  const parts: string[] = []
  let y = 0
  const line = (marked: string, look: Parameters<typeof textAt>[4], leading: number): void => {
    y += look.size * leading + rubyRoom(type, look.size)
    parts.push(textAt(type, marked, 0, y, look))
  }
  line(
    `${m.justChanged}${lang === 'ja' ? '　' : m.listGap}${when}`,
    { role: 'body', size: 11.5, fill: palette.now },
    0.95,
  )
  const title = { role: 'bold', size: 15, fill: palette.ink } as const
  for (const one of linesOf(type, say(latest.title, lang), width, 'bold', 15).slice(0, 2)) line(one, title, 1.3)
  const body = { role: 'body', size: 12.5, fill: palette.ink2 } as const
  for (const one of sentencesThatFit(type, text, width, 'body', 12.5, 2)) line(one, body, 1.3)
  return { svg: parts.join('\n'), height: y + 5 }
}
