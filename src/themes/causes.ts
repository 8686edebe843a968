/** px at scale 1: dots of `dot` px, one each `pitch`; the arrowhead; room kept round the places at both ends; size of the words. */
export const causeLine = { dot: 1.5, pitch: 4.4, head: 10, headWidth: 8, gap: 9, words: 14, spacing: 0.8 } as const

/** No more lines than this are drawn at once. */
export const mostCauses = 3
/** A map narrower than this, in px at scale 1, has room for one less. */
export const narrowMap = 400

/** Whether the words of a cause carry a sign of doubt. */
export const isDoubtful = ({ confidence }: { readonly confidence: 'high' | 'medium' | 'low' }): boolean =>
  confidence === 'low'
