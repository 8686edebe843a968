/**
 * Cuts the faces of the program to the characters that it and its lessons use, and writes src/app/fonts/*.woff2 and fonts.css there.
 * Each Japanese face comes in two files: `core` (interface, names on the map) is needed for the first view, `rest` is fetched
 * by the browser when a character of it is first shown. Signs that the Japanese cuts of the packages lack (濰, 萊) come from the book face's
 * other cuts, a small file each; what no face has is listed at the end. Run it again when texts have changed: `npm run fonts`.
 */
import { promises as fs } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import fontverter from 'fontverter'
import opentype from 'opentype.js'
import subsetFont from 'subset-font'

const here = path.dirname(fileURLToPath(import.meta.url))
const top = path.resolve(here, '../..')
const out = path.join(top, 'src/app/fonts')
const modules = path.join(here, 'node_modules')

const ascii = range(0x20, 0x7e)
const kana = `${range(0x3041, 0x3096)}${range(0x30a0, 0x30ff)}`
/** Punctuation and signs that texts of either language may meet. */
const signs =
  ' ·×÷±≠≈–—‘’“”…′″‹›«»°§¶†•→←↑↓▸▶◀◐○●◎✓✕−、。〈〉《》「」『』【】〔〕〜〒・ー!?()[]{}:;%&+=/¥0123456789①②③④⑤'

interface Face {
  family: string
  weight: string
  style?: 'italic'
  file: string
  source: string
  parts: Record<string, string>
  extra?: string
}

const texts = [
  'src/i18n',
  'src/panels',
  'src/ink',
  'src/paper',
  'src/time',
  'src/app',
  'geodata/basic-convention',
  'geodata/base/names.geojson',
]
const all = await characters(texts)
/** What each face shows first (tests/first-view.mjs notes it): everything else waits in the second file. */
const first = JSON.parse(await fs.readFile(path.join(here, 'first-view.json'), 'utf8')) as Record<string, string>

const isLatin = (char: string): boolean => char.codePointAt(0)! < 0x250
const latin = [...new Set([...all, ...ascii, ...signs])]
  .filter((char) => isLatin(char) || signs.includes(char))
  .join('')
const isSign = (char: string): boolean => /\p{Script=Han}/u.test(char)
const japanese = (text: Iterable<string>): string => [...new Set(text)].filter((char) => !isLatin(char)).join('')

/** The two files of a Japanese face: what is seen first with all kana, and the rest of what is ever shown in it. */
function parts(face: string, everything: string): Record<string, string> {
  const core = japanese(`${kana}${signs}${first[face]}`)
  return { core, rest: without(japanese(everything), core) }
}

const gothic = (weight: string): Face => ({
  family: 'BIZ UDPGothic',
  weight,
  file: `biz-udpgothic-${weight}`,
  source: `@fontsource/biz-udpgothic/files/biz-udpgothic-japanese-${weight}-normal.woff2`,
  parts: parts(`gothic-${weight}`, [...all].join('')),
})

const faces: Face[] = [
  gothic('400'),
  gothic('700'),
  // One weight serves all display sizes: the face is heavy in bytes.
  {
    family: 'Shippori Mincho',
    weight: '500 800',
    file: 'shippori-mincho-700',
    source: '@fontsource/shippori-mincho/files/shippori-mincho-japanese-700-normal.woff2',
    parts: parts('mincho', `${await titleCharacters()}${await areaCharacters()}年月日明治大正昭和元春夏秋冬頃`),
  },
  {
    family: 'Source Serif 4 Variable',
    weight: '200 900',
    file: 'source-serif',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
    parts: { latin },
  },
  {
    family: 'Source Serif 4 Variable',
    weight: '200 900',
    file: 'source-serif-macron',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
    parts: { latin },
  },
  {
    family: 'Source Serif 4 Variable',
    weight: '200 900',
    style: 'italic',
    file: 'source-serif-italic',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2',
    parts: { latin },
  },
  {
    family: 'Source Serif 4 Variable',
    weight: '200 900',
    style: 'italic',
    file: 'source-serif-italic-macron',
    source: '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-italic.woff2',
    parts: { latin },
  },
  {
    family: 'Source Sans 3 Variable',
    weight: '200 900',
    file: 'source-sans',
    source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
    parts: { latin },
  },
  {
    family: 'Source Sans 3 Variable',
    weight: '200 900',
    file: 'source-sans-macron',
    source: '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2',
    parts: { latin },
  },
  // Latin letters and figures beside BIZ UDPGothic look small: the same Source Sans, 7 % larger.
  {
    family: 'Source Sans Num',
    weight: '200 900',
    file: 'source-sans',
    source: '',
    parts: { latin: `${ascii}×–−≠` },
    extra: 'size-adjust: 107%;',
  },
]

await fs.mkdir(out, { recursive: true })
const served = new Set<string>()
const css: string[] = ['/* Made by geodata/recipes/fonts.ts; every face is under the SIL Open Font License. */']
for (const face of faces) {
  for (const [part, wanted] of Object.entries(face.parts)) {
    const file = `${face.file}-${part}.woff2`
    const source = face.source ? await fs.readFile(path.join(modules, face.source)) : null
    // Only what the face really has may stand in its unicode-range, or the browser would not look further.
    const covered = source ? await coverage(source, wanted) : wanted
    if (source) await fs.writeFile(path.join(out, file), await subsetFont(source, covered, { targetFormat: 'woff2' }))
    for (const char of covered) served.add(char)
    css.push(rule(face, file, covered))
  }
}

// Signs of Chinese names, mostly; names in simplified signs, which only a card shows, are left to the machine's own faces. They stand last, so that a face that has one of them itself is always asked first.
const book = faces.find(({ family }) => family === 'Shippori Mincho')!
const local = /"local":"[^"]*"/g
const rare = new Set([...(await characters(texts, local))].filter((char) => !served.has(char) && isSign(char)))
const cuts = path.dirname(path.join(modules, book.source))
for (const cut of (await fs.readdir(cuts)).filter((name) => /-\d+-700-normal\.woff2$/.test(name)).sort()) {
  const source = await fs.readFile(path.join(cuts, cut))
  const covered = await coverage(source, [...rare].join(''))
  if (!covered) continue
  const file = `${book.file}-rare-${/-(\d+)-700/.exec(cut)![1]}.woff2`
  await fs.writeFile(path.join(out, file), await subsetFont(source, covered, { targetFormat: 'woff2' }))
  css.push(rule(book, file, covered))
  for (const char of covered) rare.delete(char)
  console.log(file, covered)
}
await fs.writeFile(path.join(out, 'fonts.css'), `${css.join('\n')}\n`)
for (const { file, parts: cut } of faces)
  console.log(
    file,
    Object.entries(cut)
      .map(([part, text]) => `${part} ${[...text].length}`)
      .join(', '),
  )

if (rare.size > 0) console.warn(`In no face, left to the machine's own: ${[...rare].join(' ')}`)

function rule({ family, weight, style = 'normal' as never, extra = '' }: Face, file: string, text: string): string {
  return `@font-face { font-family: '${family}'; font-weight: ${weight}; font-style: ${style}; font-display: swap; ${extra} src: url('./${file}') format('woff2'); unicode-range: ${unicodeRange(text)}; }`
}

/** Those of the characters that the font has a glyph for. */
async function coverage(source: Buffer, text: string): Promise<string> {
  const sfnt = await fontverter.convert(source, 'truetype')
  const font = opentype.parse(sfnt.buffer.slice(sfnt.byteOffset, sfnt.byteOffset + sfnt.byteLength) as ArrayBuffer)
  return [...new Set(text)].filter((char) => font.charToGlyphIndex(char) > 0).join('')
}

function unicodeRange(text: string): string {
  const points = [...new Set(text)].map((char) => char.codePointAt(0)!).sort((a, b) => a - b)
  const runs: [number, number][] = []
  for (const point of points) {
    const last = runs.at(-1)
    if (last && point === last[1] + 1) last[1] = point
    else runs.push([point, point])
  }
  const hex = (point: number): string => point.toString(16).toUpperCase()
  return runs.map(([a, b]) => (a === b ? `U+${hex(a)}` : `U+${hex(a)}-${hex(b)}`)).join(', ')
}

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, i) => from + i))
}

function without(text: string, taken: string): string {
  const gone = new Set(taken)
  return [...text].filter((char) => !gone.has(char)).join('')
}

/** Every character of the text files below some files and folders, but for what is to be left out. */
async function characters(names: string[], without = /(?!)/g): Promise<Set<string>> {
  const found = new Set<string>()
  for (const name of names) {
    for (const file of await textFiles(path.join(top, name)))
      for (const char of (await fs.readFile(file, 'utf8')).replace(without, '')) if (char > ' ') found.add(char)
  }
  return found
}

async function textFiles(name: string): Promise<string[]> {
  const stat = await fs.stat(name).catch(() => null)
  if (!stat) return []
  if (!stat.isDirectory()) return /\.(ts|svelte|json|geojson|csv|md)$/.test(name) ? [name] : []
  const inside = await fs.readdir(name)
  return (await Promise.all(inside.sort().map((child) => textFiles(path.join(name, child))))).flat()
}

interface Collection {
  features: { properties: Record<string, unknown> }[]
}

/** Titles that are set in Mincho in cards and heads, and words along the lines of causes. */
async function titleCharacters(): Promise<string> {
  const lesson = await fs.readFile(path.join(top, 'geodata/basic-convention/lesson.json'), 'utf8')
  const causes = await fs.readFile(path.join(top, 'geodata/basic-convention/causes.json'), 'utf8')
  const words = (JSON.parse(causes) as { label_ja: string }[]).map(({ label_ja: text }) => text)
  return (
    lesson +
    words.join('') +
    (await columns(/(events|treaties|zones|places|legs)\.geojson$/, ['title_ja', 'name_ja', 'unit_ja', 'label_ja']))
  )
}

async function areaCharacters(): Promise<string> {
  return `春秋${await columns(/names\.geojson$/, ['name_ja', 'reading'], 'geodata/base')}${(await fs.readFile(path.join(top, 'geodata/basic-convention/lesson.json'), 'utf8')).replace(/[ -~]/g, '')}`
}

async function columns(pattern: RegExp, keys: string[], folder = 'geodata/basic-convention'): Promise<string> {
  let text = ''
  for (const file of await textFiles(path.join(top, folder))) {
    if (!pattern.test(file)) continue
    const { features } = JSON.parse(await fs.readFile(file, 'utf8')) as Collection
    for (const { properties } of features) for (const key of keys) text += String(properties[key] ?? '')
  }
  return text
}
