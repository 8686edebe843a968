/** Whether this device can draw with WebGL 2; where it can't, everything but the ground still works. */
export function hasWebgl(): boolean {
  try {
    const context = document.createElement('canvas').getContext('webgl2')
    // Browsers count contexts and take the oldest away: this one was only a question.
    context?.getExtension('WEBGL_lose_context')?.loseContext()
    return context !== null
  } catch {
    return false
  }
}

/** Between two questions whether drawing is possible again, in ms: a graphics driver that starts anew needs its time. */
const patience = 700

/**
 * Calls `then` once WebGL is there and the page can be seen: a page in the background would only lose it again.
 * The returned function gives up waiting.
 */
export function whenWebgl(then: () => void): () => void {
  const timer = setInterval(() => {
    if (document.visibilityState !== 'visible' || !hasWebgl()) return
    clearInterval(timer)
    then()
  }, patience)
  return () => clearInterval(timer)
}
