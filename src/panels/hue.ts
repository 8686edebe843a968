import type { NationId } from '../model/types'

/** Whose hue a nation without one of its own takes. */
const KIN: Readonly<Record<string, string>> = {
  SU: 'rd',
  PT: 'rd',
  PZ: 'fe',
  RU: 'wh',
  'RU-CER': 'wh',
  PL: 'al',
  RO: 'al',
  RS: 'al',
  neutral: 'al',
}
const OWN = new Set(['jp', 'us', 'gb', 'fr', 'it', 'ca', 'cn', 'cs', 'rd', 'wh', 'fe', 'de', 'al'])
const CASED = new Set(['fr', 'ca', 'cn', 'wh', 'fe'])

/** Name of the tokens of a nation: `jp` for --jp and --on-jp. */
export function hueName(nation: NationId): string {
  const name = KIN[nation] ?? nation.toLowerCase()
  return OWN.has(name) ? name : 'al'
}

export const hue = (nation: NationId): string => `var(--${hueName(nation)})`
export const onHue = (nation: NationId): string => `var(--on-${hueName(nation)})`

/** True for the hues that are too light to stand without an edge of ink. */
export const isCased = (nation: NationId): boolean => CASED.has(hueName(nation))
