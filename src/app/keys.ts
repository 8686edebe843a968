import { beginsPresenting } from '../state/presenter-keys'
import { storyAction } from '../state/story-keys'
import type { Atlas } from './atlas.svelte'

/** What a key does to the whole atlas: story, presentation, find, side by side, compare; Escape closes what is beside the map. */
export function pressed(event: KeyboardEvent, atlas: Atlas): void {
  const typing = Boolean((event.target as Element).closest?.('input, select, textarea'))
  const turn = atlas.story.told && !typing && storyAction(event, false)
  if (turn) {
    event.preventDefault()
    if (turn === 'next') atlas.story.next()
    else atlas.story.back()
  } else if (event.key === 'Escape') atlas.leave()
  else if (typing) return
  else if (beginsPresenting(event)) void atlas.present(true)
  else if (!atlas.presentation.on && !atlas.multiples) toolKey(event, atlas)
}

function toolKey(event: KeyboardEvent, atlas: Atlas): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  switch (event.key.toLowerCase()) {
    case '/':
      event.preventDefault()
      atlas.finding = true
      break
    case 'm':
      atlas.multiples = true
      break
    case 'c':
      atlas.compare()
  }
}
