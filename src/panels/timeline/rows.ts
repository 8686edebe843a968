/** Heights of the rows of the track in px from its top. */
export interface Rows {
  /** Middle of the treaty seals; null where they have no room. */
  readonly seal: number | null
  /** Middle of the chapters' discs, in the story. */
  readonly disc?: number
  /** Top of the curves, and the base line on which they stand. */
  readonly top: number
  readonly base: number
  readonly month: number
  /** Base line of the figures of the years. */
  readonly year: number
  readonly era: number
  readonly eraHeight: number
}

export type RowSet = 'full' | 'low' | 'phone' | 'present' | 'story' | 'story-phone'

export const ROWS: Readonly<Record<RowSet, Rows>> = {
  full: { seal: 21, top: 32, base: 86, month: 99, year: 115, era: 120, eraHeight: 17 },
  low: { seal: 10, top: 18, base: 45, month: 57, year: 72, era: 77, eraHeight: 16 },
  present: { seal: null, top: 8, base: 44, month: 56, year: 76, era: 84, eraHeight: 22 },
  story: { seal: null, disc: 12, top: 26, base: 54, month: 65, year: 79, era: 84, eraHeight: 16 },
  'story-phone': { seal: null, disc: 9, top: 21, base: 50, month: 61, year: 74, era: 78, eraHeight: 14 },
  phone: { seal: 5, top: 12, base: 50, month: 61, year: 74, era: 78, eraHeight: 14 },
}
