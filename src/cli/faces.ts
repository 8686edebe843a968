import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { create } from 'fontkit'
import type { Font, Glyph } from 'fontkit'
import { faceRules, ruleFor } from './faces-css'
import type { FaceRule, FontSpec } from './faces-css'
import { atWeight } from './faces-weight'

/** A glyph's outline and advance at font size 1; y grows upwards. */
export interface Outline {
  readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[]
  /** Outline units in one font size. */
  readonly units: number
  readonly advance: number
  /** The face stands upright although slanted text was asked for. */
  readonly upright: boolean
}

/** The program's faces, read from src/app/fonts as they are needed. */
export interface Faces {
  /** Width in px of a text at a size; null where some character has no glyph. */
  readonly width: (text: string, font: FontSpec, size: number) => number | null
  readonly outline: (char: string, font: FontSpec) => Outline | null
  /** The rules that serve any of the characters. */
  readonly rulesFor: (text: Iterable<string>, font: FontSpec) => ReadonlySet<FaceRule>
  readonly file: (rule: FaceRule) => Uint8Array
}

/** Signs that our cut faces lack, laid together from two that they have. */
const overlays: Readonly<Record<string, readonly [string, string]>> = { '≠': ['=', '/'] }

const FOLDER = new URL('../app/fonts/', import.meta.url)

/** Opens the faces in a folder that holds `fonts.css` and its files; the program's own where none is given. */
export function openFaces(folder: URL = FOLDER): Faces {
  const read = (file: string) => readFileSync(fileURLToPath(new URL(file, folder)))
  const rules = faceRules(read('fonts.css').toString('utf8'))
  const files = new Map<string, Uint8Array>()
  const fonts = new Map<string, Font>()
  const outlines = new Map<string, Outline | null>()

  const file = (rule: FaceRule): Uint8Array => {
    const known = files.get(rule.file) ?? read(rule.file)
    files.set(rule.file, known)
    return known
  }
  const fontOf = (rule: FaceRule, weight: number): Font => {
    const [low, high] = rule.weights
    const wanted = Math.max(low, Math.min(high, weight))
    const key = `${rule.file} ${low === high ? '' : wanted}`
    const known = fonts.get(key) ?? atWeight(() => create(file(rule) as Buffer) as Font, wanted)
    fonts.set(key, known)
    return known
  }
  const outline = (char: string, font: FontSpec): Outline | null => {
    const key = `${char} ${font.weight} ${font.italic} ${font.families.join()}`
    const known = outlines.get(key)
    if (known !== undefined) return known
    const rule = ruleFor(rules, char, font)
    const found = rule && outlineOf(fontOf(rule, font.weight).glyphForCodePoint(char.codePointAt(0) ?? 0), rule)
    const made = found && rule ? { ...found, upright: font.italic && !rule.italic } : overlaid(char, font)
    outlines.set(key, made)
    return made
  }
  const overlaid = (char: string, font: FontSpec): Outline | null => {
    const [under, over] = (overlays[char] ?? []).map((part) => outline(part, font))
    if (!under || !over) return null
    const aside = ((under.advance - over.advance) / 2) * under.units
    const moved = over.commands.map(({ command, args }) => ({
      command,
      args: args.map((value, i) => (i % 2 === 0 ? value + aside : value)),
    }))
    return { ...under, commands: [...under.commands, ...moved] }
  }
  const outlineOf = (glyph: Glyph, rule: FaceRule) => {
    if (glyph.id === 0) return null
    const units = (glyph as unknown as { _font: Font })._font.unitsPerEm / rule.adjust
    return { commands: glyph.path.commands, units, advance: glyph.advanceWidth / units }
  }
  return {
    file,
    outline,
    width: (text, font, size) => {
      let sum = 0
      for (const char of text) {
        const glyph = outline(char, font)
        if (!glyph) return null
        sum += glyph.advance
      }
      return sum * size
    },
    rulesFor: (text, font) => {
      const found = [...new Set(text)].map((char) => ruleFor(rules, char, font))
      return new Set(found.filter((rule) => rule !== null))
    },
  }
}
