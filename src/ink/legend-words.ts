import type { Lang } from '../i18n/lang'
import { messages } from '../i18n/messages'
import { count } from '../i18n/numbers'
import type { LegendItem } from './legend'

/** What stands beside an example of the legend; may carry readings. */
export function legendWords(item: LegendItem, lang: Lang): string {
  const m = messages[lang]
  const men = (low: number, high: number): string => m.menOf(low === high ? count(low) : `${count(low)}–${count(high)}`)
  switch (item.kind) {
    case 'flow':
      return men(item.low, item.high)
    case 'garrison':
      return `${m.legendGarrison} ${men(item.low, item.high)}`
    case 'ring':
      return `${m.legendGarrison}${m.inBrackets(m.legendUnknown)}`
    case 'zone':
      return item.second ? `${m.zoneStatus[item.status]}${m.inBrackets(m.legendTwo)}` : m.zoneStatus[item.status]
    case 'withdraw':
      return m.legendWithdraw
    case 'planned':
      return m.legendPlanned
    case 'unknown':
      return m.legendUnknown
    case 'schematic':
      return m.legendSchematic
    case 'trace':
      return m.legendTrace
    case 'vague':
      return m.legendVague
    case 'ending':
      return m.legendEnding
    case 'seal':
      return m.legendSeal[item.state]
    case 'event':
      return m.legendEvent[item.mark]
    case 'cause':
      return item.doubt ? `${m.legendCause}${m.inBrackets(m.legendCauseDoubt)}` : m.legendCause
    case 'changed':
      return m.justChanged
    case 'differs':
      return m.differs
  }
}
