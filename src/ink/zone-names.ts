import { plain, withReading } from '../i18n/ruby'
import type { Lesson, Zone } from '../model/types'
import type { ZoneNow } from '../scene/types'
import { nameSizes, type NameBlock, type Named, type NameMeasure } from './names'
import { blockOf } from './names-straight'
import { bare } from './text'
import type { Project } from './types'
import { cell, rasterOf, type ZoneRaster } from './zone-raster'
import { extentsOf, spotsFor, type Extent } from './zone-spots'
import { inTwoLines, zoneWord } from './zone-words'

export interface ZoneNameOptions {
  readonly lesson: Lesson
  readonly project: Project
  readonly size: readonly [width: number, height: number]
  /** Zoom of a web map with tiles of 512 px. */
  readonly zoom: number
  readonly lang: 'ja' | 'en'
  readonly scale: number
  readonly measure: NameMeasure
  readonly readings?: boolean
  /** Names of lands that the map shows: a zone is not named where the land's own name says the same. */
  readonly lands?: readonly Named[]
}

/** Smallest zone that is named, in cells of the raster: about 36 by 36 px. */
const least = 20
/** Spots kept for each way of writing a name. */
const most = 10
/** Sizes of the names of territories, as shares of the full size, by how much of the screen they take. */
const shares = [1, 0.86, 0.74]

/**
 * Names of what holds land now, for the zones that are seen and have room for their words: Far Eastern Republic, Karafuto (Japan).
 * Belts along railways are not named. Places are sought on a coarse picture of the zones as they lie over each other.
 */
export function zoneNames(zones: readonly ZoneNow[], options: ZoneNameOptions): Named[] {
  const shown = zones.map(({ zone }) => zone).filter(({ status }) => status !== 'railway' && status !== 'guarded')
  const raster = rasterOf(shown, options.project, options.size, (512 * 2 ** options.zoom) / 360)
  const extents = extentsOf(raster, least)
  const said = new Set<string>()
  return [...extents.values()]
    .sort((a, b) => b.cells - a.cells)
    .flatMap((extent): Named[] => {
      const zone = shown[extent.value - 1]!
      const word = wordOf(zone, options)
      const land = word && options.lands?.find((one) => isSame(keyOf(zone), one.key))
      const holder = word ? holderWord(zone, word, options) : ''
      if (!word || said.has(word) || (land && !holder && zone.status === 'territory')) return []
      const blocks = blocksOf(zone, `${word}${holder}`, extent, raster, options)
      if (blocks.length === 0) return []
      said.add(word)
      // States that lie under the whole story are named after its lands, what the lesson tells of before them.
      const priority = land ? land.priority - 0.01 : zone.region === 'beyond' ? 6 : 3
      return [
        {
          id: zone.stage,
          key: keyOf(zone),
          text: `${word}${holder}`,
          lng: 0,
          lat: 0,
          style: styleOf(zone),
          priority,
          blocks,
          holder: zone.holder,
        },
      ]
    })
}

/** Lands whose name a zone's name says as well are left out where the zone is named. */
export function withoutTwice(lands: readonly Named[], zones: readonly Named[]): Named[] {
  return lands.map((land) => {
    const same = zones.filter((zone) => isSame(zone.key, land.key)).map(({ id }) => id)
    return same.length > 0 ? { ...land, unless: same } : land
  })
}

const styleOf = ({ status }: Zone): 'zone' | 'hold' =>
  status === 'territory' || status === 'claimed' ? 'zone' : 'hold'

function wordOf({ name }: Zone, { lang, readings = false }: ZoneNameOptions): string | null {
  if (lang === 'en') return zoneWord(name.en, 'en')
  const word = zoneWord(withReading(name.ja, name.reading), 'ja')
  return word && (readings ? word : plain(word))
}

/** Powers that hold land beyond their own: said in brackets behind its name. */
const powers = new Set(['JP', 'RU', 'DE'])

function holderWord({ holder, status, region }: Zone, word: string, { lesson, lang }: ZoneNameOptions): string {
  const nation = lesson.nations.get(holder)
  if (!nation || !powers.has(holder) || status !== 'territory') return ''
  const name = plain(nation.name[lang])
  const own = region === 'beyond' && /帝国|帝國|ロシア|Empire|Russia/.test(word)
  if (own || bare(word).includes(name)) return ''
  return lang === 'ja' ? `（${name}領）` : ` (${name})`
}

const keyOf = ({ name }: Zone): string => zoneWord(name.en, 'en')?.toLowerCase() ?? ''

/** Republic of China says China: the last words count, without what stands in brackets. */
function isSame(zone: string | undefined, land: string | undefined): boolean {
  const [a, b] = [zone, land].map((key) => (key ?? '').replace(/\s*\(.*$/, ''))
  return !!a && !!b && (a === b || a.endsWith(` ${b}`))
}

function blocksOf(zone: Zone, word: string, extent: Extent, raster: ZoneRaster, options: ZoneNameOptions): NameBlock[] {
  const { lang, scale } = options
  const style = styleOf(zone)
  const sizes = nameSizes(style, lang, scale)
  const broken = inTwoLines(word, lang)
  const set = lang === 'en' && style === 'zone' ? word.toUpperCase() : word
  const brokenSet = lang === 'en' && style === 'zone' ? broken?.toUpperCase() : broken
  const area = extent.cells * cell * cell
  const blocks: NameBlock[] = []
  const long = bare(word).length > (lang === 'ja' ? 7 : 22)
  for (const share of style === 'zone' ? shares.slice(long ? 1 : 0) : shares.slice(0, 2)) {
    // Large words on large lands only.
    const size = sizes.size * share
    if (size * size * 60 > area && share > shares.at(-1)!) continue
    for (const text of brokenSet && bare(set).length > 7 ? [brokenSet, set] : [set]) {
      const spacing = sizes.spacing * share * (long ? 0.5 : 1)
      const { w, h } = blockOf(text, { style, size, spacing }, { ...options, obstacles: [] })
      for (const at of spotsFor(extent, raster, w + 4, h, most)) blocks.push({ text, at, size, spacing })
    }
    if (blocks.length >= 3 * most) break
  }
  return blocks
}
