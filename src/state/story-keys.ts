import type { PresenterPress } from './presenter-keys'

export type StoryAction = 'next' | 'back'

/**
 * Keys of the story: [ and ] wherever the focus is, Page Up and Page Down (which presenters in the hand send), and inside the story's
 * own panel also the arrows left and right. Null: the key is not ours.
 */
export function storyAction(press: PresenterPress, inPanel: boolean): StoryAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  switch (press.key) {
    case ']':
    case 'PageDown':
      return 'next'
    case '[':
    case 'PageUp':
      return 'back'
    case 'ArrowRight':
      return inPanel ? 'next' : null
    case 'ArrowLeft':
      return inPanel ? 'back' : null
    default:
      return null
  }
}

/** Px that a finger moves aside to turn the page, and at least so much more than up or down. */
const swipeLeast = 56
const swipeSlope = 1.6

/** What a finger's way over the panel means: to the left is on, to the right is back. */
export function swipeAction(dx: number, dy: number): StoryAction | null {
  if (Math.abs(dx) < swipeLeast || Math.abs(dx) < swipeSlope * Math.abs(dy)) return null
  return dx < 0 ? 'next' : 'back'
}
