/** What a key does while a class looks at the screen. */
export type PresenterAction = 'next' | 'previous' | 'play' | 'leave'

export interface PresenterPress {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/**
 * Keys of the presentation: Space plays and pauses; arrows, and the Page keys that presenters in the hand send, go to the next
 * and the previous happening; Escape and P leave. Null: the key is not ours. Remotes send Page Down for "on".
 */
export function presenterAction(press: PresenterPress): PresenterAction | null {
  if (press.ctrlKey || press.metaKey || press.altKey) return null
  switch (press.key) {
    case ' ':
      return 'play'
    case 'ArrowRight':
    case 'ArrowDown':
    case 'PageDown':
    case 'n':
      return 'next'
    case 'ArrowLeft':
    case 'ArrowUp':
    case 'PageUp':
    case 'b':
      return 'previous'
    case 'Escape':
    case 'p':
    case 'P':
      return 'leave'
    default:
      return null
  }
}

/** P, alone, begins the presentation. */
export const beginsPresenting = (press: PresenterPress): boolean =>
  (press.key === 'p' || press.key === 'P') && !press.ctrlKey && !press.metaKey && !press.altKey
