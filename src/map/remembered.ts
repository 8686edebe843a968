/** Answers by text, each computed once; when they are many, the oldest go. */
export function remembered<T>(make: (text: string) => T, most = 60): (text: string) => T {
  const known = new Map<string, T>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = make(text)
    known.set(text, made)
    if (known.size > most) known.delete(known.keys().next().value!)
    return made
  }
}

/** Gives, for values that say the same, the very same value: what hangs on it stays. */
export function sameByText<T>(textOf: (value: T) => string): (value: T) => T {
  const known = new Map<string, T>()
  return (value) => {
    const text = textOf(value)
    if (!known.has(text)) known.set(text, value)
    return known.get(text)!
  }
}
