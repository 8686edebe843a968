import type { Point } from './types'

/** Whether a point lies on the screen, or within `room` px round it (inside its edge where `room` is negative). */
export const onScreen = ([x, y]: Point, [w, h]: readonly [number, number], room = 0): boolean =>
  x >= -room && y >= -room && x <= w + room && y <= h + room
