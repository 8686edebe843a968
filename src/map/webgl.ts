/** Whether this device can draw with WebGL 2; where it can't, everything but the ground still works. */
export function hasWebgl(): boolean {
  try {
    return document.createElement('canvas').getContext('webgl2') !== null
  } catch {
    return false
  }
}
