import { geoGraticule } from 'd3-geo'
import type { MultiLineString } from 'geojson'
import { insideOf } from './frame'
import { pathText } from './path-text'
import type { PaperFrame } from './types'

const steps = [1, 2, 5, 10, 20] as const
const nets = new Map<number, MultiLineString>()

/** Degrees between the lines of the net, so that about four to eight parallels cross the sheet. */
export function graticuleStep(frame: PaperFrame): number {
  if (frame.kind === 'globe') return 20
  const { south, north } = insideOf(frame)
  return steps.find((step) => (north - south) / step <= 7) ?? 20
}

/** Path text of meridians and parallels. */
export function graticuleText(frame: PaperFrame): string {
  const step = graticuleStep(frame)
  let net = nets.get(step)
  if (!net) {
    net = geoGraticule().step([step, step]).extent([[-180, -80], [180, 80.001]])() as MultiLineString // prettier-ignore
    nets.set(step, net)
  }
  return pathText(frame, net)
}
