import type { CapitalShips } from './content'
import { isRecord } from './feature-file'
import { problem } from './problem'
import type { Report, Wrong } from './problem'
import { mustText, textOf } from './row'
import { capitalShipsFile } from './schema/capital-ships'
import { readShape } from './shape'

const FILE = 'capital-ships.json'

/** The fleets of the treaty of 1922; null, with findings, when the file cannot be used. */
export function readCapitalShips(data: unknown, report: Report): CapitalShips | null {
  const say = (wrong: Wrong) => report(problem({ file: FILE, feature: '' }, wrong))
  if (!isRecord(data)) {
    const fix = 'Begin it with { and end it with }: see geodata/README.md.'
    say({ field: '', code: 'not-an-object', message: 'The file is not a JSON object.', fix })
    return null
  }
  const file = readShape(capitalShipsFile, data, say)
  if (!file) return null
  return {
    id: file.id,
    treaty: file.treaty,
    shipTons: file.ship_tons,
    gunInches: file.gun_inches,
    holidayYears: file.holiday_years,
    fleets: file.fleets.map(({ nation, ratio, tons, carrier_tons, kept, note_ja, note_en }) => ({
      nation,
      ratio,
      tons,
      carrierTons: carrier_tons,
      kept: kept.map((ship) => ({ name: mustText(ship.ja, ship.en), tons: ship.tons })),
      note: textOf(note_ja, note_en),
    })),
    note: textOf(file.note_ja, file.note_en),
    sources: file.sources,
  }
}
