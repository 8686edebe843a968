import { datedRoom, type Ask, type Tell } from './room'
import { warmUp } from './warm'

/** What the worker says before anything else: that it has started. */
export type Started = 'started'

/** As much of a worker's own scope as is used here; the page's types know none. */
interface Scope {
  postMessage(words: Tell | Started): void
  requestAnimationFrame(then: () => void): number
  onmessage: (event: MessageEvent<Ask>) => void
}

const scope = globalThis as unknown as Scope
const room = datedRoom(
  (words) => scope.postMessage(words),
  (then) => void scope.requestAnimationFrame(then),
)
scope.onmessage = ({ data }) => room(data)
scope.postMessage('started')

// Behind whatever has been asked for already.
setTimeout(warmUp, 0)
