/** One `@font-face` rule of the program's style sheet. */
export interface FaceRule {
  readonly family: string
  /** Lightest and heaviest weight that it serves. */
  readonly weights: readonly [number, number]
  readonly italic: boolean
  /** File name beside the style sheet. */
  readonly file: string
  /** Code points, both ends included. */
  readonly ranges: readonly (readonly [number, number])[]
  /** Set at this multiple of the font size. */
  readonly adjust: number
  /** The rule's text. */
  readonly text: string
}

/** Font as CSS asks for it. */
export interface FontSpec {
  readonly families: readonly string[]
  readonly weight: number
  readonly italic: boolean
}

/** The rules of a style sheet of faces, in order. */
export function faceRules(css: string): FaceRule[] {
  return [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([text, body = '']) => {
    const value = (name: string) => new RegExp(`(?:^|;)\\s*${name}:\\s*([^;]+)`).exec(body)?.[1]?.trim() ?? ''
    const weights = value('font-weight').split(/\s+/).map(Number)
    return {
      family: unquoted(value('font-family')),
      weights: [weights[0] ?? 400, weights[1] ?? weights[0] ?? 400],
      italic: value('font-style') === 'italic',
      file: /url\('?\.\/([^')]+)'?\)/.exec(value('src'))?.[1] ?? '',
      ranges: value('unicode-range').split(',').map(rangeOf),
      adjust: (parseFloat(value('size-adjust')) || 100) / 100,
      text,
    }
  })
}

/** `'BIZ UDPGothic', sans-serif` as a list of names. */
export const familyList = (css: string): string[] => css.split(',').map((name) => unquoted(name.trim()))

const unquoted = (text: string): string => text.replace(/^(['"])(.*)\1$/, '$2')

function rangeOf(text: string): readonly [number, number] {
  const [first = '', last = first] = text.trim().replace(/^U\+/i, '').split('-')
  return [parseInt(first, 16), parseInt(last, 16)]
}

/**
 * The rule that serves a character: families in the order asked for, in each the nearest style and weight; where
 * none of them has it, any family that does. Null where no family has it.
 */
export function ruleFor(rules: readonly FaceRule[], char: string, font: FontSpec): FaceRule | null {
  const code = char.codePointAt(0) ?? 0
  for (const family of [...font.families, ...rules.map((rule) => rule.family)]) {
    const able = rules.filter((rule) => rule.family === family && covers(rule, code))
    const best = able.sort((a, b) => distance(a, font) - distance(b, font))[0]
    if (best) return best
  }
  return null
}

const covers = ({ ranges }: FaceRule, code: number): boolean =>
  ranges.some(([first, last]) => code >= first && code <= last)

function distance({ weights: [low, high], italic }: FaceRule, font: FontSpec): number {
  const off = font.weight < low ? low - font.weight : font.weight > high ? font.weight - high : 0
  // CSS prefers the heavier face for bold text, the lighter for thin.
  const wrong = font.weight > 500 ? high < font.weight : low > font.weight
  return (italic === font.italic ? 0 : 10_000) + off + (wrong ? 0.5 : 0)
}
