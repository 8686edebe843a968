// The vocabulary of zone recipes: small trees of operations, committed as data in recipes.json.
import type { Position } from 'geojson'

/** west-east and south-north limits in degrees; a missing one is open. */
export type Limits = { lng_min?: number; lng_max?: number; lat_min?: number; lat_max?: number }

export type Recipe =
  /** Modern provinces by ISO 3166-2 code. */
  | { op: 'admin1'; iso: string[] }
  /** Whole countries by Natural Earth's three-letter code. */
  | { op: 'country'; a3: string[] }
  /** The one piece of land, of those provinces, that holds the point. */
  | { op: 'island'; iso: string[]; contains: Position }
  /** What lies between parallels and meridians. */
  | ({ op: 'clip'; of: Recipe } & Limits)
  /** What lies south or north of a line drawn from west to east; its ends run on along their parallels. */
  | { op: 'southOf' | 'northOf'; line: Position[]; of: Recipe }
  | { op: 'polygon'; ring: Position[] }
  /** Corridor of `km` to each side of railways, or of the part between two places. */
  | { op: 'buffer_line'; lines: string[]; km: number; from?: string; to?: string }
  /** Discs of `km` round places of the gazetteer. */
  | { op: 'buffer_place'; places: string[]; km: number }
  /** Discs of `km` round points: name, lng, lat. */
  | { op: 'discs'; points: [string, number, number][]; km: number }
  /** Everything within `km` of an area. */
  | { op: 'buffer'; of: Recipe; km: number }
  | { op: 'union'; of: Recipe[] }
  | { op: 'intersection'; of: Recipe[] }
  | { op: 'difference'; a: Recipe; b: Recipe }
  /** The result of another recipe. */
  | { op: 'zone'; id: string }

/** A zone's or a stage's id, and the recipe of its shape. A stage without its own takes its zone's. */
export type Recipes = Record<string, Recipe>
