// Gives every zone of the lesson its shape: npx tsx geodata/recipes/lesson/zones.ts (running it again changes nothing).
// The properties in zones.geojson are written by hand; only the geometry is derived, from zones/recipes.json.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import { writeCollection } from '../lib/geo'
import { evaluator } from './zones/evaluate'
import { readLand } from './zones/land'
import { readLines } from './zones/lines'
import { tidied } from './zones/shape'
import type { Recipes } from './zones/types'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const GEODATA = join(HERE, '..', '..')
const LESSON = join(GEODATA, 'basic-convention')
const REGIONS = ['siberia', 'northern-sakhalin', 'shandong', 'washington', 'beyond']

type ZoneFeature = Feature<MultiPolygon | null, { id: string; zone: string }>
const read = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T

const recipes = read<Recipes>(join(HERE, 'zones', 'recipes.json'))
const land = readLand(join(HERE, '..', '.work', 'units.geojson'))
const lines = readLines(join(GEODATA, 'base', 'railways.geojson'), join(LESSON, 'places.geojson'))
const evaluate = evaluator(recipes, land, lines)

for (const region of REGIONS) {
  const path = join(LESSON, region, 'zones.geojson')
  const features = read<FeatureCollection>(path).features as ZoneFeature[]
  const shaped = features.map((feature) => {
    const { id, zone } = feature.properties
    const recipe = recipes[id] ?? recipes[zone]
    if (!recipe) throw new Error(`${region}/zones.geojson: "${id}" has no recipe in recipes.json.`)
    const geometry = tidied(evaluate(recipe))
    if (geometry.coordinates.length === 0)
      throw new Error(`${region}/zones.geojson: the recipe of "${id}" gives no land.`)
    return { ...feature, geometry }
  })
  writeCollection(path, shaped)
}
