import { problem } from '../problem'
import type { Check } from './input'

/** Columns that need not be written, but in both languages if at all. */
const PAIRS = ['note', 'ends', 'men_note', 'building']

/** Texts in only one of the two languages, and readings that are not written as {漢字|かんじ}. */
export const checkTexts: Check = ({ features }, report) => {
  for (const { here, properties } of features) {
    for (const stem of PAIRS) {
      const [ja, en] = [properties[`${stem}_ja`], properties[`${stem}_en`]]
      if (Boolean(ja) === Boolean(en)) continue
      const [field, language] = ja ? [`${stem}_en`, 'Japanese'] : [`${stem}_ja`, 'English']
      const message = `${stem} is written in ${language} only.`
      report(problem(here, { field, code: 'one-language', message, fix: `Fill in ${field} too.`, severity: 'warning' }))
    }
    for (const [field, value] of Object.entries(properties)) {
      if (typeof value !== 'string' || !field.endsWith('_ja') || hasGoodReadings(value)) continue
      const message = `A reading in ${field} is not complete: ${value}`
      report(problem(here, { field, code: 'bad-reading', message, fix: 'Write readings as {漢字|かんじ}.' }))
    }
  }
}

/** Whether every brace and bar belongs to a complete reading. */
export const hasGoodReadings = (text: string): boolean => !/[{}|]/.test(text.replace(/\{[^{}|]+\|[^{}|]+\}/g, ''))
