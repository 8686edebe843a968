// Turns a recipe into an area.
import * as turf from '@turf/turf'
import type { MultiPolygon, Position } from 'geojson'
import { boxOf } from '../../lib/geo'
import type { Land } from './land'
import type { Lines } from './lines'
import { buffered, difference, intersection, NOTHING, union } from './shape'
import type { Limits, Recipe, Recipes } from './types'

/**
 * An evaluator over one set of recipes. The result is land as the recipe says, not yet rounded or tidied.
 * Throws with the id of a missing zone, province, railway or place, and for recipes that lead back to themselves.
 */
export function evaluator(recipes: Recipes, land: Land, lines: Lines): (recipe: Recipe) => MultiPolygon {
  const done = new Map<string, MultiPolygon>()
  const underWay: string[] = []

  const evaluate = (recipe: Recipe): MultiPolygon => {
    const key = JSON.stringify(recipe)
    const known = done.get(key)
    if (known) return known
    const found = cook(recipe)
    done.set(key, found)
    return found
  }

  function cook(recipe: Recipe): MultiPolygon {
    switch (recipe.op) {
      case 'admin1':
        return land.provinces(recipe.iso)
      case 'country':
        return land.countries(recipe.a3)
      case 'island':
        return land.island(recipe.iso, recipe.contains)
      case 'clip':
        return intersection(evaluate(recipe.of), frame(recipe))
      case 'southOf':
      case 'northOf':
        return intersection(evaluate(recipe.of), side(recipe.line, recipe.op))
      case 'polygon':
        return { type: 'MultiPolygon', coordinates: [[closed(recipe.ring)]] }
      case 'buffer_line':
        return union(recipe.lines.map((id) => strip(lines.railway(id, recipe.from, recipe.to), recipe.km)))
      case 'buffer_place':
        return union(recipe.places.map((id) => disc(lines.place(id), recipe.km)))
      case 'discs':
        return union(recipe.points.map(([, lng, lat]) => disc([lng, lat], recipe.km)))
      case 'buffer':
        return buffered(turf.feature(evaluate(recipe.of)), recipe.km)
      case 'union':
        return union(recipe.of.map(evaluate))
      case 'intersection':
        return recipe.of.reduce<MultiPolygon | null>(meet, null) ?? NOTHING
      case 'difference':
        return difference(evaluate(recipe.a), evaluate(recipe.b))
      case 'zone':
        return byId(recipe.id)
    }
  }

  /** Of a country, only what lies near is taken: Russia has eighty provinces, a corridor meets four. */
  function meet(sofar: MultiPolygon | null, next: Recipe): MultiPolygon {
    if (!sofar) return evaluate(next)
    if (sofar.coordinates.length === 0) return NOTHING
    return intersection(sofar, next.op === 'country' ? land.countries(next.a3, boxOf(sofar)) : evaluate(next))
  }

  function byId(id: string): MultiPolygon {
    const recipe = recipes[id]
    if (!recipe) throw new Error(`No recipe "${id}" in recipes.json.`)
    if (underWay.includes(id)) throw new Error(`Recipes lead back to themselves: ${[...underWay, id].join(' → ')}.`)
    underWay.push(id)
    const found = evaluate(recipe)
    underWay.pop()
    return found
  }

  return evaluate
}

const closed = (ring: Position[]): Position[] => (ring[0]!.join() === ring.at(-1)!.join() ? ring : [...ring, ring[0]!])
const disc = (centre: Position, km: number): MultiPolygon => buffered(turf.point(centre), km)
const strip = (line: Position[], km: number): MultiPolygon => buffered(turf.lineString(line), km)

function frame({ lng_min = -180, lng_max = 180, lat_min = -85, lat_max = 85 }: Limits): MultiPolygon {
  return {
    type: 'MultiPolygon',
    coordinates: turf.bboxPolygon([lng_min, lat_min, lng_max, lat_max]).geometry.coordinates.map((r) => [r]),
  }
}

function side(line: Position[], op: 'southOf' | 'northOf'): MultiPolygon {
  const end = op === 'southOf' ? -85 : 85
  const along = [...line].sort((a, b) => a[0]! - b[0]!)
  const [first, last] = [along[0]!, along.at(-1)!]
  const ring = [[-180, end], [-180, first[1]!], ...along, [180, last[1]!], [180, end]]
  return { type: 'MultiPolygon', coordinates: [[closed(ring)]] }
}
