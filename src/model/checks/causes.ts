import { plain } from '../../i18n/ruby'
import { problem } from '../problem'
import type { Cause } from '../types'
import type { Check } from './input'
import { hasGoodReadings } from './texts'

/** What fits along a line on a map of usual size. */
const LONGEST = { ja: 16, en: 32 } as const

/** Causes that come after their effect, that work before they are there, or whose words do not fit their line. */
export const checkCauses: Check = ({ lesson }, report) => {
  for (const cause of lesson.causes) {
    const say = (field: string, code: string, message: string, fix: string) =>
      report(problem({ file: 'causes.json', feature: cause.id }, { field, code, message, fix }))
    const { from, to, date } = cause
    if (from.when && to.when && from.when.from >= to.when.to) {
      const message = `The cause (${from.id}, ${from.when.edtf}) comes after its effect (${to.id}, ${to.when.edtf}).`
      say('from', 'cause-after-effect', message, 'Exchange from and to, or name the stage of the zone that is meant.')
    }
    if (from.when && date.to <= from.when.from) {
      const message = `It works (${date.edtf}) before its cause is there (${from.id}, ${from.when.edtf}).`
      say('date', 'works-too-early', message, 'Write the day on which the cause begins to work.')
    }
    for (const lang of ['ja', 'en'] as const) checkLength(cause, lang, say)
    for (const [field, { ja }] of Object.entries({ label_ja: cause.label, because_ja: cause.because })) {
      if (hasGoodReadings(ja)) continue
      say(field, 'bad-reading', `A reading in ${field} is not complete: ${ja}`, 'Write readings as {漢字|かんじ}.')
    }
  }
  checkChain(lesson.causes, (cause, message) =>
    report(
      problem(
        { file: 'causes.json', feature: cause.id },
        { field: 'chain', code: 'chain-number', message, fix: 'Number the main thread 1, 2, 3 … without gaps.' },
      ),
    ),
  )
}

type Say = (field: string, code: string, message: string, fix: string) => void

function checkLength({ label }: Cause, lang: 'ja' | 'en', say: Say): void {
  const { length } = [...plain(label[lang])]
  if (length <= LONGEST[lang]) return
  const message = `The words along the line have ${length} characters; ${LONGEST[lang]} fit.`
  say(`label_${lang}`, 'label-too-long', message, 'Say it in fewer words; the card has room for more.')
}

function checkChain(causes: readonly Cause[], say: (cause: Cause, message: string) => void): void {
  const chain = causes.filter((cause) => cause.chain !== null).sort((a, b) => a.chain! - b.chain!)
  chain.forEach((cause, i) => {
    if (cause.chain !== i + 1) say(cause, `Its place in the chain is ${cause.chain}, where ${i + 1} is next.`)
  })
}
