import { z } from 'zod'
import { id, name, nation, optional } from './common'

const tons = z.number().positive()

/** The treaty's fleets, capital-ships.json. */
export const capitalShipsFile = z.object({
  id,
  treaty: name.describe('Id of the treaty'),
  ship_tons: tons.describe('Largest single ship, in tons'),
  gun_inches: tons.describe('Largest gun, in inches'),
  holiday_years: tons.describe('Years without new capital ships'),
  fleets: z
    .array(
      z.object({
        nation,
        ratio: z.number().positive().describe('Share, with 5 for the largest'),
        tons: tons.describe('Limit of replacement tonnage, in tons'),
        carrier_tons: tons.describe('Limit for aircraft carriers, in tons'),
        kept: z.array(z.object({ ja: name, en: name, tons })).describe('The ships kept, in tons each'),
        note_ja: optional,
        note_en: optional,
      }),
    )
    .min(1),
  note_ja: optional,
  note_en: optional,
  sources: z.array(z.string()).min(1),
})
