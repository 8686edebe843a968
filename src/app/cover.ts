import type { Box } from '../ink/names'
import { boxRound, overlaps } from '../ink/names-boxes'

/** Watches what lies over the map (`data-covers`), whose size follows its words and the window; returns how to stop. */
export function watchCover(map: HTMLElement, changed: (boxes: readonly Box[]) => void): () => void {
  const over = [...map.querySelectorAll('[data-covers]')]
  const watcher = new ResizeObserver(() => changed(over.map((element) => boxIn(map, element))))
  for (const element of [map, ...over]) watcher.observe(element)
  return () => watcher.disconnect()
}

/**
 * What is covered while the clock plays: what was covered before stays so, because the date grows and shrinks with its digits, and all
 * ink would be laid out anew each time.
 */
export function keptCovered(before: readonly Box[], now: readonly Box[]): readonly Box[] {
  const grown = now.map((box, i) => (before[i] ? grownFrom(before[i], box) : box))
  const asBefore = grown.length === before.length && grown.every((box, i) => same(box, before[i]!))
  return asBefore ? before : grown
}

/** What has gone elsewhere, with the window or the region, leaves its place free. */
const grownFrom = (before: Box, now: Box): Box => (overlaps(before, now) ? boxRound([before, now]) : now)

const same = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h

/** An element's box in its container in px, with a little room around it. */
function boxIn(container: Element, element: Element): Box {
  const [outer, inner] = [container.getBoundingClientRect(), element.getBoundingClientRect()]
  return { x: inner.left - outer.left - 8, y: inner.top - outer.top - 6, w: inner.width + 20, h: inner.height + 12 }
}
