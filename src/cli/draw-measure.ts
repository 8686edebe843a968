import { families, weightOf } from '../ink/fonts'
import { estimate } from '../ink/measure'
import { nameFace } from '../ink/names-ink'
import type { NameMeasure } from '../ink/names'
import type { Measure } from '../ink/types'
import { faceOf, type SheetType } from '../paper/sheet-type'
import { familyList } from './faces-css'
import type { FontSpec } from './faces-css'
import type { Faces } from './faces'

/** Widths of all the words of a page, read from the faces that it is set in. */
export interface Measures {
  readonly measure: Measure
  readonly measureName: NameMeasure
  readonly width: SheetType['width']
}

/** Exact widths; a character that no face has gets the width that such characters usually have. */
export function measuresFrom(faces: Faces, lang: 'ja' | 'en'): Measures {
  const specs = new Map<string, FontSpec>()
  const widthIn = (text: string, family: string, weight: number, italic: boolean, size: number): number => {
    const key = `${family} ${weight} ${italic}`
    const font = specs.get(key) ?? { families: familyList(family), weight, italic }
    specs.set(key, font)
    const whole = faces.width(text, font, size)
    if (whole !== null) return whole
    const style = weight > 500 ? 'men' : 'unit'
    return [...text].reduce((sum, char) => sum + (faces.width(char, font, size) ?? estimate(char, style, size)), 0)
  }
  return {
    measure: (text, style, size) => widthIn(text, families[lang], weightOf(style), false, size),
    measureName: (text, style, size, role) => {
      const { family, weight, italic } = nameFace(style, role, lang)
      return widthIn(text, family, weight, italic, size)
    },
    width: (text, role, size) => {
      const { family, weight, italic } = faceOf(role, lang)
      return widthIn(text, family, weight, italic, size)
    },
  }
}
