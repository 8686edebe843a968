import { createRequire } from 'node:module'

/** As much of the library as the benchmark uses. */
export interface IntervalTree<Value> {
  insert(span: [low: number, high: number], value: Value): unknown
  search(span: [low: number, high: number]): unknown[]
}

type Make = new <Value>() => IntervalTree<Value>

/** @flatten-js/interval-tree from the benchmark's own packages; null where they are not installed. */
export async function intervalTree(): Promise<Make | null> {
  try {
    const module = createRequire(new URL('../package.json', import.meta.url))('@flatten-js/interval-tree') as {
      default: Make
    }
    return module.default
  } catch {
    return null
  }
}
