import type { Lang } from '../i18n/lang'
import { families, fontOf } from '../ink/fonts'
import type { NameMeasure } from '../ink/names'
import { nameFace } from '../ink/names-ink'
import type { Measure } from '../ink/types'

/** Widths of tags' words and of names, as this browser sets them. */
export function browserMeasures(lang: Lang): { readonly measure: Measure; readonly measureName: NameMeasure } {
  const ctx = document.createElement('canvas').getContext('2d')!
  const known = new Map<string, number>()
  const width = (font: string, text: string): number => {
    const key = `${font}\n${text}`
    let own = known.get(key)
    if (own === undefined) {
      ctx.font = font
      known.set(key, (own = ctx.measureText(text).width))
    }
    return own
  }
  return {
    measure: (text, style, size) => width(fontOf(style, size, families[lang]), text),
    measureName: (text, style, size, role) => {
      const { family, weight, italic } = nameFace(style, role, lang)
      return width(`${italic ? 'italic ' : ''}${weight} ${size}px ${family}`, text)
    },
  }
}
