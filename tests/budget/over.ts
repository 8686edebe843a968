/** Figures by their names, less being better: bytes on the wire, and times as ratios. */
export interface Budget {
  readonly bytes: Readonly<Record<string, number>>
  readonly ratios: Readonly<Record<string, number>>
}

/** A figure may rise by so much above its record. */
export const slack = 1.2

/** What is over its limit, or has no record, or a record and no figure: a sentence each. */
export function over(recorded: Budget, now: Budget): string[] {
  return (['bytes', 'ratios'] as const).flatMap((part) => {
    const unit = part === 'bytes' ? ' bytes' : ''
    const measured = Object.entries(now[part]).flatMap(([name, value]) => {
      const record = recorded[part][name]
      if (record === undefined) return [`${name}: ${show(value)}${unit}, but no record of it.`]
      const limit = record * slack
      if (value <= limit) return []
      const percent = Math.round((value / record - 1) * 100)
      return [`${name}: ${show(value)}${unit}, ${percent} % above its record of ${show(record)}; the limit is ${show(limit)}.`] // prettier-ignore
    })
    const lost = Object.keys(recorded[part]).filter((name) => !(name in now[part]))
    return [...measured, ...lost.map((name) => `${name}: has a record, but was not found.`)]
  })
}

const show = (value: number): string => (value >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))) // prettier-ignore
