/** Ids and whole days fit into one number of 53 bits together while both stay below these. */
const mostIds = 2 ** 21
const farthest = 2 ** 31 - 2

/**
 * Sorts ids by their value, equal ones by id; ±Infinity is allowed. Whole numbers, which is what days are, are packed together with
 * their id into one number each and sorted without comparing by a function: five to ten times as quick.
 */
export function sortBy(ids: Uint32Array, values: ArrayLike<number>): Uint32Array {
  const packed = packedKeys(ids, values)
  if (!packed) {
    // Not a difference: -Infinity minus itself is not a number.
    return ids.sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b))
  }
  packed.sort()
  for (let i = 0; i < ids.length; i++) {
    const key = packed[i]!
    ids[i] = key - Math.floor(key / mostIds) * mostIds
  }
  return ids
}

function packedKeys(ids: Uint32Array, values: ArrayLike<number>): Float64Array | null {
  if (values.length > mostIds) return null
  const keys = new Float64Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i]!
    const value = values[id]!
    const whole = value === -Infinity ? -farthest - 1 : value === Infinity ? farthest + 1 : value
    if (!Number.isInteger(whole) || (whole === value && (whole > farthest || whole < -farthest))) return null
    keys[i] = whole * mostIds + id
  }
  return keys
}
