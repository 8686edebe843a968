import type { Position } from 'geojson'

type Vector = readonly [x: number, y: number, z: number]

const radians = Math.PI / 180

/** Unit vector of a [lng, lat] position. */
function vectorOf([lng = 0, lat = 0]: Position): Vector {
  const [lambda, phi] = [lng * radians, lat * radians]
  return [Math.cos(phi) * Math.cos(lambda), Math.cos(phi) * Math.sin(lambda), Math.sin(phi)]
}

/** Turned round the axis of the earth, in radians. */
function roundAxis([x, y, z]: Vector, angle: number): Vector {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return [x * cos - y * sin, x * sin + y * cos, z]
}

/** Tilted in the plane of the meridian 0: positive goes north. */
function tilted([x, y, z]: Vector, angle: number): Vector {
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)]
  return [x * cos - z * sin, y, x * sin + z * cos]
}

/**
 * Carries figures over the sphere without bending them: the rotation that takes `from` to `to` and keeps north up there. Every
 * distance between two points stays what it was. Positions are [lng, lat] in degrees; new longitudes lie within 180 of `to`.
 */
export function carry(from: Position, to: Position): (position: Position) => Position {
  const [fromLng = 0, fromLat = 0] = from
  const [toLng = 0, toLat = 0] = to
  return (position) => {
    const [x, y, z] = tilted(roundAxis(vectorOf(position), -fromLng * radians), (toLat - fromLat) * radians)
    const lng = Math.atan2(y, x) / radians
    return [toLng + lng, Math.asin(Math.max(-1, Math.min(1, z))) / radians]
  }
}
