import type { Project } from '../ink/types'

/** What a projection on the screen depends on; two equal cameras give equal pictures. */
export interface Camera {
  readonly lng: number
  readonly lat: number
  readonly zoom: number
  readonly width: number
  readonly height: number
  readonly globe: boolean
}

const radians = Math.PI / 180
/** MapLibre's default vertical field of view. */
const fieldOfView = 36.87 * radians

/**
 * A function from [lng, lat] to screen px for a camera without pitch or bearing, by the mathematics that MapLibre itself uses:
 * web Mercator, or a sphere seen from above the centre. Written out here because it is called for thousands of points a frame.
 * Longitudes may run on past 180. On the globe a point behind the horizon gives null; on the flat map nothing does, and of the
 * world's copies side by side a point is on the one that lies nearest to the centre.
 */
export function projector(camera: Camera): Project {
  return camera.globe ? globe(camera) : mercator(camera)
}

function mercator({ lng: centreLng, lat: centreLat, zoom, width, height }: Camera): Project {
  const world = 512 * 2 ** zoom
  const y = (lat: number): number =>
    (0.5 - Math.log(Math.tan(Math.PI / 4 + (Math.max(-85.05, Math.min(85.05, lat)) * radians) / 2)) / (2 * Math.PI)) *
    world
  const top = y(centreLat)
  return (lng, lat) => {
    const turns = (lng - centreLng) / 360
    return [width / 2 + (turns - Math.round(turns)) * world, height / 2 + y(lat) - top]
  }
}

function globe({ lng: centreLng, lat: centreLat, zoom, width, height }: Camera): Project {
  // The sphere is as large as Mercator is at the centre's latitude, so that zooming through the change of projection is smooth.
  const radius = (512 * 2 ** zoom) / (2 * Math.PI) / Math.cos(centreLat * radians)
  const distance = height / 2 / Math.tan(fieldOfView / 2)
  const sin0 = Math.sin(centreLat * radians)
  const cos0 = Math.cos(centreLat * radians)
  const horizon = radius / (radius + distance)
  return (lng, lat) => {
    const phi = lat * radians
    const lambda = (lng - centreLng) * radians
    const cosPhi = Math.cos(phi)
    const sinPhi = Math.sin(phi)
    const cosLambda = Math.cos(lambda)
    const towards = sin0 * sinPhi + cos0 * cosPhi * cosLambda
    if (towards < horizon) return null
    const scale = (radius * distance) / (distance + radius * (1 - towards))
    return [
      width / 2 + scale * cosPhi * Math.sin(lambda),
      height / 2 - scale * (cos0 * sinPhi - sin0 * cosPhi * cosLambda),
    ]
  }
}
