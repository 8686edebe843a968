import type { Box } from '../ink/names'

/** Watches what lies over the map (`data-covers`), whose size follows its words and the window; returns how to stop. */
export function watchCover(map: HTMLElement, changed: (boxes: readonly Box[]) => void): () => void {
  const over = [...map.querySelectorAll('[data-covers]')]
  const watcher = new ResizeObserver(() => changed(over.map((element) => boxIn(map, element))))
  for (const element of [map, ...over]) watcher.observe(element)
  return () => watcher.disconnect()
}

/** An element's box in its container in px, with a little room around it. */
function boxIn(container: Element, element: Element): Box {
  const [outer, inner] = [container.getBoundingClientRect(), element.getBoundingClientRect()]
  return { x: inner.left - outer.left - 8, y: inner.top - outer.top - 6, w: inner.width + 20, h: inner.height + 12 }
}
