/** The value below which a share (0 … 1) of the values lies; nearest rank. */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))]
}

export const median = (values) => quantile(values, 0.5)

/** Median, least and most of some runs. */
export const spread = (values) => ({ median: median(values), least: Math.min(...values), most: Math.max(...values) })

/** `12.9 (11.2–14.0)` */
export const show = ({ median, least, most }, digits = 1) =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`

/** Numbers of an object cut to four significant figures: more is noise. */
export function rounded(value) {
  if (typeof value === 'number') return Number(value.toPrecision(4))
  if (Array.isArray(value)) return value.map(rounded)
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one)]))
  return value
}
