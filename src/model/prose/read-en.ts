import { Reader, numberOf } from './said'
import type { Said, SaidDate, Unit } from './said'

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const MONTH = `(${MONTHS.join('|')})`
const YEAR = '(1[89]\\d\\d)'
const SEASONS: Readonly<Record<string, number>> = { spring: 21, summer: 22, autumn: 23, winter: 24 }

const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [
    /^(?:men|soldiers|troops|people|persons|prisoners|dead|killed|lives|marines|Japanese|Americans|Russians|Canadians|Czechs)\b/i,
    'people',
  ],
  [/^yen\b/i, 'yen'],
  [/^roubles?\b/i, 'roubles'],
  [/^tons?\b/i, 'tons'],
  [/^(?:%|per cent|percent)/i, 'percent'],
  [/^years?\b/i, 'years'],
  [/^days?\b/i, 'days'],
  [/^ships?\b/i, 'ships'],
  [/^sessions?\b/i, 'sessions'],
  [/^(?:degrees?|°)/i, 'degrees'],
  [/^(?:km|kilomet)/i, 'km'],
]
const SIZES: Readonly<Record<string, number>> = { thousand: 1e3, million: 1e6, billion: 1e9 }
const NUMBER = '\\d[\\d,]*(?:\\.\\d+)?'

/** Every date and figure in digits of an English text. Numbers written as words are words to it. */
export function readEnglish(prose: string): Said[] {
  const text = prose.normalize('NFKC').replace(/[‑−]/g, '-').replaceAll('—', '–')
  const reader = new Reader(text)
  reader.take(
    new RegExp(`\\b(\\d{1,2})(?: ?[–-] ?(\\d{1,2}))? ${MONTH}(?:,? ${YEAR})?\\b`, 'g'),
    ([words, a, b, month = '', year]) => [a, b].flatMap((day) => (day ? [dateOf(words, year, month, day)] : [])),
  )
  reader.take(new RegExp(`\\b${MONTH}(?:,? ${YEAR})?\\b(?! Fourth)`, 'g'), ([words, month = '', year]) => [
    dateOf(words, year, month),
  ])
  reader.take(new RegExp(`\\b(spring|summer|autumn|winter)(?: of)? ${YEAR}\\b`, 'gi'), ([words, season = '', year]) => [
    { kind: 'date', text: words, year: Number(year), season: SEASONS[season.toLowerCase()] ?? 21 },
  ])
  reader.take(new RegExp(`\\b${YEAR}(?: ?[–-] ?(\\d{2,4}))?\\b(?![,.]?\\d)`, 'g'), ([words, a = '', b]) => [
    { kind: 'date', text: words, year: Number(a) },
    ...(b ? [{ kind: 'date' as const, text: words, year: Number(a.slice(0, 4 - b.length) + b) }] : []),
  ])
  reader.take(/\b(\d{1,2}):(\d\d)\b(?! ?:)/g, ([words, hour]) => [
    { kind: 'figure', text: words, value: Number(hour), unit: 'hour', about: false },
  ])
  reader.take(new RegExp(`${NUMBER}(?:\\s*:\\s*${NUMBER}){1,}`, 'g'), ([words]) => [
    { kind: 'ratio', text: words, parts: words.split(':').map((part) => numberOf(part.trim())) },
  ])
  reader.take(/\b(\d+)(?:st|nd|rd|th)\b/g, (match, before) => {
    const [words, value] = match
    // "on the 15th" is a day of the month before it.
    const isDay = /\bthe $/.test(before) && !/^ [A-Z]/.test(text.slice(match.index + words.length))
    return [
      isDay
        ? { kind: 'date', text: words, day: Number(value) }
        : { kind: 'figure', text: words, value: Number(value), unit: 'ordinal', about: false },
    ]
  })
  const amount = `(${NUMBER})(?: ?(thousand|million|billion)\\b)?`
  reader.take(new RegExp(`${amount}(?: ?(?:–|-|to|or) ?${amount})?`, 'g'), (match, before) => {
    const [words, a = '', sizeA, b, sizeB] = match
    if (/[A-Za-z]$/.test(before)) return null
    const unit = unitOf(text.slice(match.index + words.length))
    const about = /\b(?:about|some|over|around|nearly|almost|perhaps|up to|from|more than|at least|to) $/i.test(before)
    const sized = (digits: string, size?: string) => numberOf(digits) * (SIZES[(size ?? '').toLowerCase()] ?? 1)
    // "400 to 1,000 million": the first number is of the same size as the second.
    const values = [sized(a, sizeA ?? (b ? sizeB : undefined)), ...(b ? [sized(b, sizeB)] : [])]
    return values.map((value) => ({ kind: 'figure', text: words, value, unit, about }))
  })
  return reader.all()
}

function dateOf(text: string, year: string | undefined, month: string, day?: string): SaidDate {
  return {
    kind: 'date',
    text,
    ...(year ? { year: Number(year) } : {}),
    month: MONTHS.indexOf(month) + 1,
    ...(day ? { day: Number(day) } : {}),
  }
}

/** The word behind a number, or the one after that: "7,000 more men". */
function unitOf(behind: string): Unit {
  const words = behind.trimStart()
  const next = words.replace(/^[A-Za-z-]+ /, '')
  return (UNITS.find(([word]) => word.test(words)) ?? UNITS.find(([word]) => word.test(next)))?.[1] ?? 'other'
}
