import { parseDate } from '../../time/edtf'
import { spanIsEmpty, surelyOverlaps } from '../../time/span'
import type { DateRange } from '../../time/types'
import { problem } from '../problem'
import type { Report } from '../problem'
import type { Treaty, Zone } from '../types'
import type { Check, CheckedFeature } from './input'
import { hereOf, textIn } from './input'

/** Dates that contradict each other. Dates that do not exist are found on reading. */
export const checkDates: Check = ({ features, lesson }, report) => {
  for (const feature of features) checkSpan(feature, report)
  for (const treaty of lesson.treaties) checkTreaty(treaty, report)
  const zones = new Map<string, Zone[]>()
  for (const stage of lesson.zones) zones.set(stage.id, [...(zones.get(stage.id) ?? []), stage])
  for (const stages of zones.values()) checkStages(stages, report)
}

/** The span of a feature, and the plain dates for other programs beside it. */
function checkSpan(feature: CheckedFeature, report: Report): void {
  const start = dateIn(feature, 'start_date:edtf')
  const end = dateIn(feature, 'end_date:edtf')
  if (start && end && isReversed(start, end, feature.kind)) {
    const message = `It ends (${end.edtf}) before it begins (${start.edtf}).`
    report(
      problem(feature.here, { field: 'end_date:edtf', code: 'reversed', message, fix: 'Mend one of the two dates.' }),
    )
  }
  for (const [column, date] of [
    ['start_date', start],
    ['end_date', end],
  ] as const) {
    const plain = dateIn(feature, column)
    if (!plain || !date || (plain.from < date.to && date.from < plain.to)) continue
    const message = `${column} is ${plain.edtf}, but ${column}:edtf is ${date.edtf}.`
    const fix = `Write the same date, as precise as known, into ${column}.`
    report(problem(feature.here, { field: column, code: 'dates-differ', message, fix }))
  }
}

/** An event may begin and end on one day; a zone that does holds on no day at all. */
function isReversed(start: DateRange, end: DateRange, kind: CheckedFeature['kind']): boolean {
  return kind === 'zones' ? spanIsEmpty({ start, end }) : end.to <= start.from
}

function dateIn(feature: CheckedFeature, column: string): DateRange | null {
  const date = parseDate(textIn(feature, column))
  return date.ok ? date.value : null
}

function checkTreaty(treaty: Treaty, report: Report): void {
  const steps = [
    ['signed', treaty.signed],
    ['in_force', treaty.inForce],
    ['ended', treaty.ended],
  ] as const
  const dated = steps.flatMap(([field, date]) => (date ? [{ field, date }] : []))
  dated.forEach(({ field, date }, i) => {
    const before = dated[i - 1]
    if (!before || date.to > before.date.from) return
    const message = `${field} is ${date.edtf}, before ${before.field} (${before.date.edtf}).`
    const fix = 'A treaty is signed, then in force, then ended: mend one of the two dates.'
    report(problem(hereOf('treaties', treaty), { field, code: 'reversed', message, fix }))
  })
}

/** Two stages of one zone that surely hold at the same time. */
function checkStages(stages: readonly Zone[], report: Report): void {
  stages.forEach((stage, i) => {
    const other = stages.slice(0, i).find((earlier) => surelyOverlaps(earlier.span, stage.span))
    if (!other) return
    const message = `It holds at the same time as ${other.stage}, a stage of the same zone.`
    const fix = 'End the earlier stage on the day on which the later begins.'
    report(
      problem(
        { ...hereOf('zones', stage), feature: stage.stage },
        { field: 'start_date:edtf', code: 'stages-overlap', message, fix },
      ),
    )
  })
}
