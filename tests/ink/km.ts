/** Kilometres between two [lng, lat] on the sphere: the tests' own measure. */
export function kmBetween(a: readonly number[], b: readonly number[]): number {
  const r = Math.PI / 180
  const h =
    Math.sin(((b[1]! - a[1]!) * r) / 2) ** 2 +
    Math.cos(a[1]! * r) * Math.cos(b[1]! * r) * Math.sin(((b[0]! - a[0]!) * r) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.sqrt(h))
}
