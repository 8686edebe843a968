/** The same numbers in an array twice as long. */
export function grown<A extends Uint8Array | Float64Array | Int32Array | Uint32Array>(old: A): A {
  const more = new (old.constructor as new (length: number) => A)(old.length * 2)
  more.set(old)
  return more
}
